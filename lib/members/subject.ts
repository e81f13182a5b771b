import type { AccountBrief } from '@/lib/accounts/contract'
import type { Role } from '@/lib/platform/actor'
import type { GivenRole, Term } from './contract'

/** An account as the policies of its people look at it. */
export interface FoundAccount {
  accountId: string
  account: AccountBrief
}

/** One membership; over when `until` has passed. */
export interface Member {
  operatorId: string
  role: Role
  term: Term
  since: Date
  until: Date | null
  removedAt: Date | null
}

export interface FoundMember extends FoundAccount {
  member: Member
  /** The role it is to become, where it changes. */
  next?: GivenRole
}

export interface Invitation {
  id: string
  accountId: string
  email: string
  role: GivenRole
  term: Term
  invitedBy: string
  createdAt: Date
  expiresAt: Date
  acceptedAt: Date | null
  withdrawnAt: Date | null
}

export interface FoundInvitation extends FoundAccount {
  invitation: Invitation
}
