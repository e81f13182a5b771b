import { z } from 'zod'
import type { Role } from '@/lib/platform/actor'

export const AccountKind = z.enum(['SUBSCRIPTION', 'SERVICE'])
export type AccountKind = z.infer<typeof AccountKind>

export const SubjectKind = z.enum(['PERSON', 'ENTERPRISE', 'GOVERNMENT', 'MEDIA', 'ORGANISATION'])
export type SubjectKind = z.infer<typeof SubjectKind>

export const AccountState = z.enum(['IN_REVIEW', 'LIVE', 'FROZEN', 'BANNED', 'ENDED', 'RECLAIMED'])
export type AccountState = z.infer<typeof AccountState>

export const ApplicationState = z.enum(['DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'WITHDRAWN'])
export type ApplicationState = z.infer<typeof ApplicationState>

/** Which kinds of subject may hold which kind of account (ACC-2). */
export const kindsFor = (subject: SubjectKind): readonly AccountKind[] =>
  subject === 'PERSON' ? ['SUBSCRIPTION'] : ['SUBSCRIPTION', 'SERVICE']

/** An official account as every other part of the house and any reader may see it. */
export interface AccountBrief {
  id: string
  name: string
  handle: string
  kind: AccountKind
  state: AccountState
  subjectKind: SubjectKind
  /** Empty for a natural person, whose name is personal data (AUTH-4). */
  subjectName: string
  intro: string
  pictureId: string | null
  certified: boolean
  /** The end of its certification, running or past; null when it never had one or a penalty ended it (CERT-4). */
  certifiedUntil: string | null
  timeZone: string
  liveSince: string | null
}

export interface PublicProfileView {
  account: AccountBrief
  /** The code of the follow link `/f/<code>`; null when the account has ended. */
  followCode: string | null
  /** Until when what it says of its certification holds; null when it is not certified. */
  certifiedUntil: string | null
  /** The handle that was asked for is an older one: the page belongs at `account.handle`. */
  moved: boolean
}

export const AccountInput = z.object({ accountId: z.uuid() })
export const ProfileInput = z.object({ handle: z.string().trim().min(1).max(40) })

export const Intro = z.string().trim().max(120)
export const SetHandleInput = z.object({
  accountId: z.uuid(),
  handle: z.string().trim().max(40),
  sure: z.literal('on'),
})
export const LookAtHandleInput = z.object({ accountId: z.uuid(), handle: z.string().max(40) })
export interface HandleAnswer {
  /** As it would be kept. */
  handle: string
  answer: 'free' | 'taken' | 'not_allowed'
}
export const UpdateProfileInput = z.object({ accountId: z.uuid(), intro: Intro })
export const CreateSceneCodeInput = z.object({
  accountId: z.uuid(),
  scene: z.string().trim().min(1).max(40),
  days: z.coerce.number().int().min(1).max(3650).or(z.literal('')).optional(),
})
export const SceneCodeInput = z.object({ accountId: z.uuid(), code: z.string().max(40) })

/** Sides of a code's PNG in pixels: a screen, a leaflet, a table sign, a poster. */
export const CODE_SIZES = [430, 860, 1720, 3440] as const

export interface SceneCodeView {
  code: string
  /** Empty for the account's own code. */
  scene: string
  createdAt: string
  expiresAt: string | null
  expired: boolean
}

export interface AccountSettingsView {
  account: AccountBrief
  handleSetAt: string | null
  binding: string
  subject: { name: string; numberMasked: string; contactName: string; contactPhoneMasked: string; operatorName: string }
  mayChange: boolean
  maySetHandle: boolean
  mayTalk: boolean
  createdAt: string
}

export interface MyAccountView {
  account: AccountBrief
  role: Role
}
