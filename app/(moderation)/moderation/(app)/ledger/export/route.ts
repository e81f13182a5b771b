import { stringify } from 'csv-stringify/sync'
import { listBookings } from '@/lib/ledger'
import type { BookingView } from '@/lib/ledger/contract'
import { contextFor } from '@/lib/platform/http/context'
import { Refusal } from '@/lib/platform/refusal'
import { runQuery } from '@/lib/platform/use-case'

const MOST = 500
const COLUMNS = ['seq', 'at', 'memo', 'account', 'debit_fen', 'credit_fen', 'key', 'refs']

const linesOf = ({ seq, at, memo, key, refs, entries }: BookingView) =>
  entries.map(({ account, debitFen, creditFen }) => [seq, at, memo, account, debitFen, creditFen, key, refs.join(' ')])

/** The latest movements as CSV, one line an entry, for those who read the books; with the page's search or account. */
export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams
  const wanted = { search: query.get('q') || undefined, account: query.get('account') || undefined, limit: MOST }
  try {
    const { bookings } = await runQuery(listBookings, await contextFor('administrator'), wanted)
    // A spreadsheet takes what begins with = for a formula, and reads Chinese only behind a byte order mark.
    const options = { header: true, columns: COLUMNS, bom: true, escape_formulas: true }
    const body = stringify(bookings.flatMap(linesOf), options)
    return new Response(body, {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="ledger.csv"',
        'cache-control': 'private, no-store',
      },
    })
  } catch (error) {
    if (error instanceof Refusal) return new Response(null, { status: 404 })
    throw error
  }
}
