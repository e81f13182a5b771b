import 'server-only'
import type { Tx } from '@/lib/platform/db'
import type { TroubledView } from './contract'

const MOST = 100

/** Payments whose money lies in suspense and is not on its way back, the oldest first. */
export async function suspended(tx: Tx): Promise<TroubledView[]> {
  const rows = await tx.payment.findMany({
    where: { state: { in: ['MISMATCHED', 'PAID_LATE'] }, refundedFen: { lt: tx.payment.fields.paidFen } },
    orderBy: { paidAt: 'asc' },
    take: MOST,
    select: {
      id: true,
      state: true,
      description: true,
      amountFen: true,
      paidFen: true,
      refundedFen: true,
      paidAt: true,
      createdAt: true,
    },
  })
  return rows.map(({ id, state, description, amountFen, paidFen, refundedFen, paidAt, createdAt }) => ({
    kind: state === 'PAID_LATE' ? 'paid_late' : 'mismatched',
    id,
    paymentId: id,
    description,
    askedFen: amountFen,
    paidFen,
    openFen: paidFen - refundedFen,
    at: (paidAt ?? createdAt).toISOString(),
  }))
}

/** Refunds that a person must look at: the provider could not carry them out, or has said nothing since `before`. The oldest first. */
export async function troubledRefunds(tx: Tx, before: Date): Promise<TroubledView[]> {
  const rows = await tx.refund.findMany({
    where: { OR: [{ state: 'ABNORMAL' }, { state: { in: ['REQUESTED', 'SENT'] }, createdAt: { lt: before } }] },
    orderBy: { createdAt: 'asc' },
    take: MOST,
    select: {
      id: true,
      state: true,
      amountFen: true,
      createdAt: true,
      payment: { select: { id: true, description: true, amountFen: true, paidFen: true } },
    },
  })
  return rows.map(({ id, state, amountFen, createdAt, payment }) => ({
    kind: state === 'ABNORMAL' ? 'abnormal_refund' : 'late_refund',
    id,
    paymentId: payment.id,
    description: payment.description,
    askedFen: payment.amountFen,
    paidFen: payment.paidFen,
    openFen: amountFen,
    at: createdAt.toISOString(),
  }))
}
