import { z } from 'zod'
import type { AccountClass } from './chart'

/** One line of a booking. */
export type Entry = { account: string; debitFen: number } | { account: string; creditFen: number }

/** A movement to be booked. */
export interface Booking {
  /** What caused it; booked once, however often it is asked for. */
  key: string
  at: Date
  memo: string
  /** What it is to be found by, besides its key. */
  refs?: readonly string[]
  entries: readonly Entry[]
}

const PAGE = 50
const SEARCH_MAX = 200

export const ListBookingsInput = z.object({
  /** A payment, the thing paid for, the provider's number, or a booking's key. */
  search: z.string().trim().max(SEARCH_MAX).optional(),
  account: z.string().trim().max(SEARCH_MAX).optional(),
  before: z.coerce.number().int().positive().optional(),
  limit: z.coerce.number().int().min(1).max(500).default(PAGE),
})
export type ListBookingsInput = z.output<typeof ListBookingsInput>

export interface EntryView {
  account: string
  debitFen: number
  creditFen: number
}
export interface BookingView {
  seq: number
  key: string
  at: string
  memo: string
  refs: readonly string[]
  entries: readonly EntryView[]
}
export interface BalanceView {
  account: string
  class: AccountClass
  debitFen: number
  creditFen: number
  /** Positive on the side on which the account grows. */
  balanceFen: number
}
export interface LedgerView {
  balances: readonly BalanceView[]
  /** True when all debits of the books equal all credits. */
  balanced: boolean
  bookings: readonly BookingView[]
  next: number | null
}

/** What `verifyBooks` found: how many bookings it read, and the first that is wrong. */
export interface BooksReport {
  bookings: number
  debitFen: number
  creditFen: number
  broken: { seq: number; key: string; fault: string } | null
}
