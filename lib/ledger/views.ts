import { balanceFen, lineOf } from './chart'
import type { BalanceView, BookingView, EntryView } from './contract'
import type { BookingRow } from './store'

export const bookingView = ({ seq, key, at, memo, refs, entries }: BookingRow): BookingView => ({
  seq: Number(seq),
  key,
  at: at.toISOString(),
  memo,
  refs,
  entries,
})

export const balanceView = (sums: EntryView): BalanceView => ({
  ...sums,
  class: lineOf(sums.account)?.class ?? 'liability',
  balanceFen: balanceFen(sums.account, sums),
})
