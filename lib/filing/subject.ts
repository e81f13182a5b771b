import type { AccountState } from '@/lib/accounts/contract'
import type { FilingAnswers, FilingFacts, FilingState, MendField } from './contract'
import type { RegionCode } from './region-contract'

/** One filing as policies and use-cases look at it. */
export interface FoundFiling {
  accountId: string
  accountState: AccountState
  facts: FilingFacts
  state: FilingState
  version: number
  region: RegionCode | null
  answers: Partial<FilingAnswers>
  dueOn: string
  submittedAt: Date | null
  decidedAt: Date | null
  reason: string | null
  mend: MendField[]
  number: string | null
}
