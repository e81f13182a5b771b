import { bookedEntries } from '@/lib/ledger'
import type { Tx } from '@/lib/platform/db'
import { bookingKeys } from './rules'
import * as store from './verify-store'

const BATCH = 500

export interface PaymentsReport {
  payments: number
  refunds: number
  /** The first row that the books contradict. */
  broken: { table: 'payment' | 'refund'; id: string; fault: string } | null
}

const CLEARING = 'provider:clearing'
type Entries = { account: string; debitFen: number; creditFen: number }[] | undefined

const clearedFen = (entries: Entries) =>
  (entries ?? []).filter(({ account }) => account === CLEARING).reduce((sum, e) => sum + e.debitFen - e.creditFen, 0)

function paymentFault(payment: store.CheckedPayment, entries: Entries): string | null {
  const { state, paidFen, refundedFen, refundSumFen } = payment
  const isReceived = state === 'PAID' || state === 'PAID_LATE' || state === 'MISMATCHED'
  if (isReceived !== (entries !== undefined))
    return isReceived ? 'was paid and is not booked' : 'is booked and was not paid'
  if (isReceived && clearedFen(entries) !== paidFen) return `paid ${paidFen} fen, booked ${clearedFen(entries)} fen`
  if (refundedFen > paidFen) return `gave back ${refundedFen} of ${paidFen} fen`
  return refundedFen === refundSumFen
    ? null
    : `says ${refundedFen} fen were given back, its refunds say ${refundSumFen}`
}

/** Which steps of a refund must be in the books by now. */
const STEPS = {
  REQUESTED: ['requested'],
  SENT: ['requested'],
  ABNORMAL: ['requested'],
  SUCCEEDED: ['requested', 'succeeded'],
  FAILED: ['requested', 'failed'],
} as const
const ALL_STEPS = ['requested', 'succeeded', 'failed'] as const

function refundFault(refund: store.CheckedRefund, booked: ReadonlyMap<string, NonNullable<Entries>>): string | null {
  const wanted: readonly string[] = STEPS[refund.state]
  for (const step of ALL_STEPS) {
    const entries = booked.get(bookingKeys.refund(refund.id, step))
    if (wanted.includes(step) !== (entries !== undefined)) return `step ${step}: ${entries ? 'booked' : 'not booked'}`
    const fen = entries?.reduce((sum, entry) => sum + entry.debitFen, 0) ?? refund.amountFen
    if (fen !== refund.amountFen) return `step ${step}: booked ${fen} of ${refund.amountFen} fen`
  }
  return null
}

async function checkPayments(tx: Tx, report: PaymentsReport): Promise<void> {
  for (let after: string | null = null; ;) {
    const rows = await store.payments(tx, after, BATCH)
    const booked = await bookedEntries(
      tx,
      rows.map(({ id }) => bookingKeys.paid(id)),
    )
    for (const payment of rows) {
      const fault = paymentFault(payment, booked.get(bookingKeys.paid(payment.id)))
      if (fault) return void (report.broken = { table: 'payment', id: payment.id, fault })
      report.payments += 1
    }
    if (rows.length < BATCH) return
    after = rows.at(-1)?.id ?? null
  }
}

async function checkRefunds(tx: Tx, report: PaymentsReport): Promise<void> {
  for (let after: string | null = null; ;) {
    const rows = await store.refunds(tx, after, BATCH)
    const keys = rows.flatMap(({ id }) => ALL_STEPS.map((step) => bookingKeys.refund(id, step)))
    const booked = await bookedEntries(tx, keys)
    for (const refund of rows) {
      const fault = refundFault(refund, booked)
      if (fault) return void (report.broken = { table: 'refund', id: refund.id, fault })
      report.refunds += 1
    }
    if (rows.length < BATCH) return
    after = rows.at(-1)?.id ?? null
  }
}

/** Holds every payment and refund against the books and names the first that they contradict (SHOP-8). */
export async function verifyPayments(tx: Tx): Promise<PaymentsReport> {
  const report: PaymentsReport = { payments: 0, refunds: 0, broken: null }
  await checkPayments(tx, report)
  if (!report.broken) await checkRefunds(tx, report)
  return report
}
