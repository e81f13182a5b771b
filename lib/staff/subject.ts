import type { StaffRole } from './contract'

/** A member of staff as policies and rules look at them. */
export interface FoundMember {
  id: string
  name: string
  email: string
  locale: string
  role: StaffRole
  region: string | null
  createdAt: Date
  lastSignInAt: Date | null
  leftAt: Date | null
  /** Password and authenticator are set. */
  isReady: boolean
}

/** An open link with the one it is for. */
export interface FoundLink {
  id: string
  expiresAt: Date
  secretSealed: string | null
  member: FoundMember
}
