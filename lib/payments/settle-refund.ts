import { book } from '@/lib/ledger'
import type { Ctx } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { emit } from '@/lib/platform/events'
import { wake } from '@/lib/platform/live'
import { log } from '@/lib/platform/log'
import { audienceOf } from './audience'
import { refundFailed, refundSucceeded } from './events'
import * as refunds from './refund-store'
import type { RefundRow } from './refund-store'
import { bookingKeys, refundEntries } from './rules'
import * as store from './store'

/** What the provider says of a refund. */
export interface RefundAnswer {
  refundNo: string
  providerNo: string
  amountFen: number
  outcome: 'processing' | 'succeeded' | 'failed' | 'abnormal'
  endedAt: Date | null
}
export type Settled = 'moved' | 'repeated' | 'unknown'

const OPEN = ['requested', 'sent', 'abnormal'] as const

/** Records what became of a refund; safe to hear twice and out of order. A refund that failed gives what it set aside back. */
export async function settleRefund(tx: Tx, ctx: Ctx, answer: RefundAnswer): Promise<Settled> {
  const refund = await refunds.findByRefundNo(tx, answer.refundNo)
  const payment = refund && (await store.find(tx, refund.paymentId))
  if (!refund || !payment) {
    log.error({ refundNo: answer.refundNo }, 'payments: a refund that is not known here')
    return 'unknown'
  }
  if (answer.amountFen !== refund.amountFen) {
    log.error(
      { refundId: refund.id, said: answer.amountFen, ours: refund.amountFen },
      'payments: refund of other amount',
    )
    return 'unknown'
  }
  if (!(await move(tx, ctx, { refund, answer }))) return 'repeated'
  if (answer.outcome === 'succeeded' || answer.outcome === 'failed')
    await end(tx, ctx, { refund, payment, outcome: answer.outcome })
  await wake(tx, [audienceOf(payment), 'administrators'], 'payment', payment.id)
  return 'moved'
}

function move(tx: Tx, { now }: Ctx, { refund, answer }: { refund: RefundRow; answer: RefundAnswer }): Promise<boolean> {
  const { providerNo, outcome, endedAt } = answer
  if (outcome === 'processing')
    return refunds.move(tx, refund.id, ['requested'], { state: 'SENT', sentAt: now, providerNo })
  if (outcome === 'abnormal') {
    log.error({ refundId: refund.id }, 'payments: the provider could not give a refund back; settle it there')
    return refunds.move(tx, refund.id, ['requested', 'sent'], { state: 'ABNORMAL', providerNo })
  }
  const state = outcome === 'succeeded' ? 'SUCCEEDED' : 'FAILED'
  return refunds.move(tx, refund.id, OPEN, { state, providerNo, endedAt: endedAt ?? now })
}

interface Ended {
  refund: RefundRow
  payment: store.PaymentRow
  outcome: 'succeeded' | 'failed'
}

async function end(tx: Tx, ctx: Ctx, { refund, payment, outcome }: Ended): Promise<void> {
  const { id: refundId, amountFen } = refund
  const { id: paymentId, purpose, refId } = payment
  await book(tx, {
    key: bookingKeys.refund(refundId, outcome),
    at: ctx.now,
    memo: `refund.${outcome}`,
    refs: [paymentId, refId, payment.tradeNo, refund.refundNo],
    entries: refundEntries[outcome](payment, amountFen),
  })
  if (outcome === 'failed') {
    log.error({ refundId }, 'payments: a refund failed; the money is still here')
    await store.returnFromRefund(tx, paymentId, amountFen)
  }
  const event = outcome === 'succeeded' ? refundSucceeded : refundFailed
  await emit(tx, event, { refundId, paymentId, purpose, refId, amountFen }, { ...ctx, ownerId: payment.ownerAccountId })
}
