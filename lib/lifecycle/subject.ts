import type { EndingCause } from './contract'

/** An ending as rules and use-cases look at it. */
export interface Ending {
  id: string
  accountId: string
  cause: EndingCause
  reason: string
  startedAt: Date
  followers: number
  freezeDays: number
  endsAt: Date
  endedAt: Date | null
  exportUntil: Date
  nameFreeAt: Date
}

export interface FoundAccount {
  account: { id: string }
}

/** When an account was last used, and which warnings it was given since. */
export interface Idle {
  idleSince: Date
  warnings: readonly { daysBefore: number; givenAt: Date }[]
}
