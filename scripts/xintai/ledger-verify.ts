import { verifyBooks } from '@/lib/ledger'
import { verifyPayments } from '@/lib/payments'
import { db, Prisma } from '@/lib/platform/db'
import { formatFen } from '@/lib/platform/money'
import type { Command } from './command'

const LIMIT_MS = 10 * 60_000

/** One picture of all tables, so that a payment that arrives meanwhile is not taken for a mistake. */
const verify = () =>
  db.$transaction(async (tx) => ({ books: await verifyBooks(tx), payments: await verifyPayments(tx) }), {
    isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead,
    timeout: LIMIT_MS,
  })

function sentenceOf({ books, payments }: Awaited<ReturnType<typeof verify>>): string {
  if (books.broken) return `WRONG: booking ${books.broken.seq} (${books.broken.key}) ${books.broken.fault}.`
  if (payments.broken) return `WRONG: ${payments.broken.table} ${payments.broken.id} ${payments.broken.fault}.`
  const sums = `debits ${formatFen(books.debitFen)} = credits ${formatFen(books.creditFen)}`
  return `The books hold: ${books.bookings} bookings, ${sums}; ${payments.payments} payments and ${payments.refunds} refunds agree with them.`
}

export const ledgerVerifyCommand: Command = {
  usage: 'ledger:verify',
  summary:
    'recomputes the books and holds every payment and refund against them; names the first row that is wrong and ends with 1',
  async run() {
    const found = await verify()
    const isRight = !found.books.broken && !found.payments.broken && found.books.debitFen === found.books.creditFen
    if (!isRight) process.exitCode = 1
    return { json: { ok: isRight, ...found }, text: sentenceOf(found) }
  },
}
