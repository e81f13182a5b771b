import { z } from 'zod'
import { RegionCode, type RegionName } from '@/lib/filing/contract'
import { EmailAddress, NewPassword, PersonName } from '@/lib/identity/contract'

export const StaffRole = z.enum(['reviewer', 'moderator', 'supervisor', 'regulator', 'filing_officer'])
export type StaffRole = z.infer<typeof StaffRole>

export * from './pages'

const Code = z.string().trim().max(12).default('')
/** A filing officer has one region (AUTH-3); the other roles have none, whatever the form still carries. */
const Place = { role: StaffRole, region: RegionCode.or(z.literal('')).default('') }
const Named = z.object({ administratorId: z.uuid(), code: Code })

export const NothingInput = z.object({})
export const StaffMemberInput = z.object({ administratorId: z.uuid() })
export const InviteStaffInput = z.object({ email: EmailAddress, name: PersonName, ...Place, code: Code })
/** `seenRole` is the role that the form showed: a colleague's change meanwhile is a conflict. */
export const ChangeRoleInput = Named.extend({ ...Place, seenRole: StaffRole })
export const EndStaffInput = Named
export const ResetStaffInput = Named

const Token = z.string().min(20).max(100)
export const StaffLinkInput = z.object({ token: Token })
export const FinishSetupInput = z.object({ token: Token, password: NewPassword, code: z.string().trim().max(12) })

export interface StaffRow {
  id: string
  name: string
  email: string
  role: StaffRole
  region: string | null
  regionName: string | null
  state: 'invited' | 'active' | 'left'
  createdAt: string
  lastSignInAt: string | null
  leftAt: string | null
  isMe: boolean
}

export interface StaffListView {
  rows: StaffRow[]
  regions: RegionName[]
}

export interface StaffAction {
  id: string
  /** The use-case's name. */
  name: string
  actorName: string | null
  /** Whom or what it was about: a colleague, an account; null for what has no name of its own. */
  targetName: string | null
  targetId: string | null
  address: string
  at: string
}

export interface StaffMemberView {
  member: StaffRow
  /** Until when the link that was mailed last works; null when none is open. */
  linkUntil: string | null
  /** The only one left who can manage staff: neither role nor place can be taken away. */
  isLastSupervisor: boolean
  /** Those that a filing officer can be given. */
  regions: RegionName[]
  /** What was done about this person, and what this person did, the latest first. */
  about: StaffAction[]
  by: StaffAction[]
}

export interface StaffLinkView {
  name: string
  email: string
  role: StaffRole
  expiresAt: string
}

/** Shown once: asking again makes another secret and ends this one. */
export interface SetupView {
  secret: string
  otpauth: string
  /** The QR code of `otpauth` as our own SVG. */
  svg: string
}
