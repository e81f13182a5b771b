import type { Tx } from '@/lib/platform/db'
import type { Booking, Entry } from './contract'
import { creditOf, debitOf, faultOf } from './rules'
import * as store from './store'

const linesOf = (entries: readonly Entry[]) =>
  entries.map((entry) => `${entry.account} ${debitOf(entry)} ${creditOf(entry)}`).join('\n')

/**
 * Books one movement in the caller's transaction. The same key again books nothing and answers false; the same key with other
 * amounts, and entries that do not balance, are a bug and throw, so that the caller's deed is rolled back with them.
 */
export async function book(tx: Tx, booking: Booking): Promise<boolean> {
  const fault = faultOf(booking.entries)
  if (fault) throw new Error(`ledger: ${booking.key} cannot be booked: ${fault}`)
  if (await store.insert(tx, booking)) return true
  const held = await store.findByKey(tx, booking.key)
  const said = held?.entries.map((entry) => `${entry.account} ${entry.debitFen} ${entry.creditFen}`).join('\n')
  if (said !== linesOf(booking.entries)) throw new Error(`ledger: ${booking.key} was booked with other amounts`)
  return false
}
