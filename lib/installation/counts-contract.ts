import type { AccountKind, SubjectKind } from '@/lib/accounts/contract'

/** How many live accounts there are (ACC-13), as the database had them at `asOf`. */
export interface PublicCounts {
  asOf: string
  total: number
  government: number
  certified: number
  byKind: { kind: AccountKind; subject: SubjectKind; count: number }[]
  /** Accounts that went live in each of the last months, the oldest first, and how many there were at its end. */
  byMonth: { month: string; opened: number; total: number }[]
}
