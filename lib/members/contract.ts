import { z } from 'zod'
import { SecondFactorCode } from '@/lib/identity/contract'
import type { Role } from '@/lib/platform/actor'

export const TERMS = ['long_term', 'one_month'] as const
export const Term = z.enum(TERMS)
/** How long a membership lasts: until somebody ends it, or one month. */
export type Term = z.infer<typeof Term>

/** The roles that can be given; the holder's cannot (ACC-8). */
export const GIVEN_ROLES = ['administrator', 'editor', 'service', 'analyst'] as const
export const GivenRole = z.enum(GIVEN_ROLES)
export type GivenRole = z.infer<typeof GivenRole>

const accountId = z.uuid()
const code = SecondFactorCode
const member = { accountId, operatorId: z.uuid() }

export const AccountInput = z.object({ accountId })
export const InviteInput = z.object({
  accountId,
  email: z.string().trim().toLowerCase().max(254).pipe(z.email()),
  role: GivenRole,
  term: Term,
  code,
})
export const InvitationInput = z.object({ accountId, invitationId: z.uuid() })
export const SecretInput = z.object({ secret: z.string().max(64) })
export const ChangeMemberInput = z.object({ ...member, role: GivenRole, term: Term, code })
export const MemberInput = z.object({ ...member, code })

export const FreezeInput = z.object({
  accountId,
  reason: z.string().trim().max(200).default(''),
  /** Ticked: everybody who works on the account must sign in again, not only the one who presses. */
  everybody: z.literal('on').optional(),
})
export const UnfreezeInput = z.object({ accountId, code })

export interface MemberView {
  operatorId: string
  name: string
  /** Shown to those who manage people, and to oneself (AUTH-4). */
  email: string | null
  role: Role
  term: Term
  since: string
  until: string | null
  /** A month that is over: the person has no access, and can be given another month. */
  isOver: boolean
  /** Null to those who may not manage people. */
  hasAuthenticator: boolean | null
  isMe: boolean
  mayManage: boolean
}

export interface InvitationRow {
  id: string
  email: string
  role: GivenRole
  term: Term
  invitedBy: string
  createdAt: string
  expiresAt: string
  isExpired: boolean
  mayManage: boolean
}

export interface PlacesView {
  term: Term
  taken: number
  limit: number
}

export interface PeopleView {
  members: MemberView[]
  /** Empty to those who may not manage people. */
  invitations: InvitationRow[]
  places: PlacesView[]
  /** Roles that the one who looks may give. */
  mayGive: GivenRole[]
  isLive: boolean
  months: number
  invitationDays: number
}

/** An invitation as whoever opened its link sees it. */
export interface OpenedInvitation {
  secret: string
  accountName: string
  email: string
  role: GivenRole
  term: Term
  invitedBy: string
  expiresAt: string
  state: 'open' | 'expired' | 'used' | 'withdrawn'
  /** The address that is signed in; the invitation is for `email` alone. */
  signedInAs: string | null
  isForMe: boolean
}

export interface FreezeView {
  id: string
  startedAt: string
  startedBy: string
  reason: string
  endedAt: string | null
  endedBy: string | null
}

export interface SecurityCentreView {
  role: Role
  freeze: FreezeView | null
  /** Earlier ones, the newest first. */
  earlier: FreezeView[]
  mayFreeze: boolean
  mayUnfreeze: boolean
  /** People who work here now, and how many of them have an authenticator. */
  people: { count: number; withAuthenticator: number }
}
export * from './log-contract'
