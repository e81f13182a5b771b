import { z } from 'zod'

export const REMARK_CHARACTERS = 30
export const FOLLOWERS_PER_PAGE = 30

/** Where a follower came from when it was no code: a code's own scene is a text of the operator, and '' is the account's own code. */
export const DIRECT_SCENES = ['profile', 'search', 'article', 'card'] as const

/** An account's name for one follower; says nothing outside that account (AUTH-4). */
export const Openid = z.string().regex(/^[\w-]{8,64}$/)

export const FollowInput = z
  .object({
    accountId: z.uuid().optional(),
    /** The code of a follow link, /f/<code>. */
    code: z.string().trim().min(1).max(40).optional(),
    /** Where the button stood; a code with a scene of its own says more than that. */
    from: z.enum(DIRECT_SCENES).optional(),
  })
  .refine(({ accountId, code }) => (accountId === undefined) !== (code === undefined), { path: ['code'] })
export const UnfollowInput = z.object({ accountId: z.uuid() })
export const FollowerInput = z.object({ accountId: z.uuid(), openid: Openid })
export const RemarkFollowerInput = FollowerInput.extend({ remark: z.string().trim().max(REMARK_CHARACTERS) })
export const BlockFollowerInput = FollowerInput.extend({ block: z.enum(['yes', 'no']) })
export const FollowerFilter = z.enum(['following', 'blocked', 'left'])
export type FollowerFilter = z.infer<typeof FollowerFilter>
export const ListFollowersInput = z.object({
  accountId: z.uuid(),
  filter: FollowerFilter.default('following'),
  search: z.string().trim().max(40).default(''),
  tagId: z.uuid().optional().catch(undefined),
  cursor: z
    .string()
    .regex(/^\d{1,15}_[\w-]{8,64}$/)
    .optional(),
})

/** What an account may know of a follower: never mail, phone or the id that other accounts could compare (AUTH-4). */
export interface FollowerView {
  openid: string
  name: string
  remark: string
  /** '' the account's own code, `@profile` and the like where there was none, else the code's own scene. */
  scene: string
  followedAt: string
  unfollowedAt: string | null
  blockedAt: string | null
  lastMessageAt: string | null
  tags: { id: string; name: string }[]
}

export interface FollowerPage {
  followers: FollowerView[]
  nextCursor: string | null
  counts: { following: number; blocked: number }
  mayChange: boolean
}

export interface FollowView {
  accountId: string
  openid: string
  /** `already` when nothing changed. */
  outcome: 'new' | 'again' | 'already'
}

/** How a subscriber stands to an account. */
export interface FollowState {
  openid: string
  following: boolean
  blocked: boolean
  since: string
}
