import { defineQuery } from '@/lib/platform/use-case'
import type { Tx } from '@/lib/platform/db'
import { type BalanceView, type LedgerView, ListBookingsInput } from './contract'
import { maySeeLedger } from './policy'
import * as store from './store'
import { balanceView, bookingView } from './views'

/** What every account holds now, by name. */
export const balancesOf = async (tx: Tx): Promise<BalanceView[]> => (await store.sums(tx)).map(balanceView)

const areEqual = (balances: readonly BalanceView[]) =>
  balances.reduce((sum, { debitFen, creditFen }) => sum + debitFen - creditFen, 0) === 0

/** The balances and the movements, newest first, found by a reference or by account. */
export const listBookings = defineQuery({
  name: 'ledger.list',
  input: ListBookingsInput,
  load: () => Promise.resolve({}),
  may: maySeeLedger,
  async run({ input, tx }): Promise<LedgerView> {
    const [balances, rows] = await Promise.all([balancesOf(tx), store.list(tx, { ...input, limit: input.limit + 1 })])
    const page = rows.slice(0, input.limit)
    return {
      balances,
      balanced: areEqual(balances),
      bookings: page.map(bookingView),
      next: rows.length > input.limit ? Number(page.at(-1)?.seq) : null,
    }
  },
})
