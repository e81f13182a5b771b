import 'server-only'
import { newId } from '@/lib/platform/ids'
import type { Prisma, Tx } from '@/lib/platform/db'
import type { Booking, EntryView } from './contract'
import { creditOf, debitOf } from './rules'

const select = {
  id: true,
  seq: true,
  key: true,
  at: true,
  memo: true,
  refs: true,
  entryCount: true,
  entries: { select: { account: true, debitFen: true, creditFen: true }, orderBy: { line: 'asc' } },
} satisfies Prisma.LedgerBookingSelect

export type BookingRow = Prisma.LedgerBookingGetPayload<{ select: typeof select }>

/** Writes a booking and its entries; false when one with this key is there. A second one that races the first waits for it here. */
export async function insert(tx: Tx, { key, at, memo, refs = [], entries }: Booking): Promise<boolean> {
  const id = newId(at)
  const booking = { id, key, at, memo, refs: [...refs], entryCount: entries.length }
  const { count } = await tx.ledgerBooking.createMany({ data: [booking], skipDuplicates: true })
  if (count === 0) return false
  await tx.ledgerEntry.createMany({
    data: entries.map((entry, line) => ({
      bookingId: id,
      line,
      account: entry.account,
      debitFen: debitOf(entry),
      creditFen: creditOf(entry),
    })),
  })
  return true
}

export const findByKey = (tx: Tx, key: string): Promise<BookingRow | null> =>
  tx.ledgerBooking.findUnique({ where: { key }, select })

interface Wanted {
  search?: string
  account?: string
  before?: number
  limit: number
}

/** Newest first; `before` is the number of the last one seen. */
export const list = (tx: Tx, { search, account, before, limit }: Wanted): Promise<BookingRow[]> =>
  tx.ledgerBooking.findMany({
    where: {
      ...(before && { seq: { lt: before } }),
      ...(account && { entries: { some: { account } } }),
      ...(search && { OR: [{ refs: { has: search } }, { key: search }] }),
    },
    orderBy: { seq: 'desc' },
    take: limit,
    select,
  })

/** In the order in which they were booked, from after `after`; bounded. */
export const walk = (tx: Tx, after: bigint, take: number): Promise<BookingRow[]> =>
  tx.ledgerBooking.findMany({ where: { seq: { gt: after } }, orderBy: { seq: 'asc' }, take, select })

/** The bookings of these keys that there are. */
export const withKeys = (tx: Tx, keys: readonly string[]): Promise<BookingRow[]> =>
  tx.ledgerBooking.findMany({ where: { key: { in: [...keys] } }, select, take: keys.length })

/** Sums of every account that was ever used. */
export async function sums(tx: Tx): Promise<EntryView[]> {
  const rows = await tx.$queryRaw<{ account: string; debit: bigint; credit: bigint }[]>`
    SELECT account, sum(debit_fen::bigint)::bigint AS debit, sum(credit_fen::bigint)::bigint AS credit
    FROM ledger_entry GROUP BY account ORDER BY account`
  return rows.map(({ account, debit, credit }) => ({ account, debitFen: Number(debit), creditFen: Number(credit) }))
}
