import type { AccountBrief } from '@/lib/accounts/contract'
import type { RenameState } from './contract'

/** One change of name as policies and use-cases look at it. */
export interface FoundRename {
  id: string
  accountId: string
  state: RenameState
  version: number
  fromName: string
  toName: string
  why: string
  requestedBy: string
  requestedAt: Date
  withdrawUntil: Date
  dueOn: string
  claimedBy: string | null
  claimedAt: Date | null
  decidedAt: Date | null
  reason: string | null
  protectedUntil: Date | null
}

export interface NamedAccount {
  account: AccountBrief
}
export interface OwnRename extends NamedAccount {
  rename: FoundRename
}
