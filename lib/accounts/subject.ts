import type { Answers } from './answers'
import type { AccountBrief, ApplicationState } from './contract'

/** One account as policies look at it. */
export interface FoundAccount {
  account: AccountBrief
}

/** One registration as policies and use-cases look at it. */
export interface FoundApplication {
  id: string
  operatorId: string
  state: ApplicationState
  version: number
  answers: Answers
  accountId: string | null
  firstSubmittedAt: Date | null
  submittedAt: Date | null
  usableFrom: string | null
  dueOn: string | null
  limitThen: number | null
  claimedBy: string | null
  claimedAt: Date | null
  decidedAt: Date | null
  reason: string | null
  mend: string[]
  changedAt: Date
  forgottenAt: Date | null
  lateAt: Date | null
}
