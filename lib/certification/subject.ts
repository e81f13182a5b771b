import type { AccountBrief } from '@/lib/accounts/contract'

/** An account as the policies of certification look at it. */
export interface FoundAccount {
  account: AccountBrief
}
