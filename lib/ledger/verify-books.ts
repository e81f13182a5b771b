import type { Tx } from '@/lib/platform/db'
import type { BooksReport } from './contract'
import { lineOf } from './chart'
import * as store from './store'

const BATCH = 500

const sumOf = (row: store.BookingRow, side: 'debitFen' | 'creditFen') =>
  row.entries.reduce((sum, entry) => sum + entry[side], 0)

function faultOf(row: store.BookingRow): string | null {
  if (row.entries.length !== row.entryCount)
    return `has ${row.entries.length} entries and was written with ${row.entryCount}`
  const [debit, credit] = [sumOf(row, 'debitFen'), sumOf(row, 'creditFen')]
  if (debit !== credit || debit === 0) return `debits ${debit} fen and credits ${credit} fen`
  const unknown = row.entries.find(({ account }) => !lineOf(account))
  return unknown ? `uses the unknown account ${unknown.account}` : null
}

/** Reads every booking again and names the first that does not balance (SHOP-8). */
export async function verifyBooks(tx: Tx): Promise<BooksReport> {
  const report: BooksReport = { bookings: 0, debitFen: 0, creditFen: 0, broken: null }
  for (let after = 0n; ;) {
    const rows = await store.walk(tx, after, BATCH)
    for (const row of rows) {
      const fault = faultOf(row)
      if (fault) return { ...report, broken: { seq: Number(row.seq), key: row.key, fault } }
      report.bookings += 1
      report.debitFen += sumOf(row, 'debitFen')
      report.creditFen += sumOf(row, 'creditFen')
    }
    if (rows.length < BATCH) return report
    after = rows.at(-1)?.seq ?? after
  }
}

/** The entries of these bookings by key, for a domain that checks its own rows against the books. */
export async function bookedEntries(tx: Tx, keys: readonly string[]) {
  const rows = await store.withKeys(tx, keys)
  return new Map(rows.map((row) => [row.key, row.entries]))
}
