import type { AccountBrief } from '@/lib/accounts/contract'
import type { Changes } from './changes'
import type { ConfirmationState } from './contract'

/** One confirmation as policies and use-cases look at it. */
export interface FoundConfirmation {
  id: string
  accountId: string
  state: ConfirmationState
  version: number
  changes: Changes | null
  note: string
  at: Date
  answeredFor: string | null
  dueOn: string | null
  claimedBy: string | null
  claimedAt: Date | null
  decidedAt: Date | null
  reason: string | null
}

export interface ConfirmingAccount {
  account: AccountBrief
}
export interface OwnConfirmation extends ConfirmingAccount {
  found: FoundConfirmation
}
