import 'server-only'
import type { Tx } from '@/lib/platform/db'
import type { PaymentState, RefundState } from '@/prisma/generated/enums'

export interface CheckedPayment {
  id: string
  state: PaymentState
  paidFen: number
  refundedFen: number
  /** Of its refunds that did not fail. */
  refundSumFen: number
}
export interface CheckedRefund {
  id: string
  state: RefundState
  amountFen: number
}

/** Payments in the order of their ids, from after `after`; bounded. */
export async function payments(tx: Tx, after: string | null, take: number): Promise<CheckedPayment[]> {
  const rows = await tx.payment.findMany({
    where: after ? { id: { gt: after } } : {},
    orderBy: { id: 'asc' },
    take,
    select: {
      id: true,
      state: true,
      paidFen: true,
      refundedFen: true,
      refunds: { where: { state: { not: 'FAILED' } }, select: { amountFen: true } },
    },
  })
  return rows.map(({ refunds: held, ...row }) => ({
    ...row,
    refundSumFen: held.reduce((sum, r) => sum + r.amountFen, 0),
  }))
}

/** Refunds in the order of their ids, from after `after`; bounded. */
export const refunds = (tx: Tx, after: string | null, take: number): Promise<CheckedRefund[]> =>
  tx.refund.findMany({
    where: after ? { id: { gt: after } } : {},
    orderBy: { id: 'asc' },
    take,
    select: { id: true, state: true, amountFen: true },
  })
