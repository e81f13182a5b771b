import { book } from '@/lib/ledger'
import type { Ctx } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { emit } from '@/lib/platform/events'
import { newId } from '@/lib/platform/ids'
import { formatFen } from '@/lib/platform/money'
import { refuse } from '@/lib/platform/refusal'
import type { RequestRefund } from './contract'
import { refundRequested } from './events'
import * as refunds from './refund-store'
import { bookingKeys, refundEntries } from './rules'
import * as store from './store'

/**
 * Sends money back in the caller's transaction: set aside and booked at once, carried out by a job. Refunds of a payment never exceed
 * what was paid, whoever asks at the same time; the same `key` again answers the refund that there is.
 */
export async function requestRefund(tx: Tx, ctx: Ctx, wish: RequestRefund): Promise<{ refundId: string }> {
  const { paymentId, amountFen, reason, key } = wish
  if (!Number.isSafeInteger(amountFen) || amountFen <= 0) throw new RangeError(`no amount: ${amountFen}`)
  const payment = await store.find(tx, paymentId)
  if (!payment) throw refuse('not_found', 'request.not_found')

  const id = newId(ctx.now)
  const refund = { id, paymentId, key, amountFen, reason, refundNo: id.replaceAll('-', ''), createdAt: ctx.now }
  if (!(await refunds.insert(tx, refund))) return already(tx, wish)
  if (!(await store.takeForRefund(tx, paymentId, amountFen)))
    throw refuse('limit', 'payments.refund_too_large', { left: formatFen(payment.paidFen - payment.refundedFen) })

  await book(tx, {
    key: bookingKeys.refund(id, 'requested'),
    at: ctx.now,
    memo: `refund.requested: ${reason}`,
    refs: [paymentId, payment.refId, payment.tradeNo, refund.refundNo],
    entries: refundEntries.requested(payment, amountFen),
  })
  await emit(tx, refundRequested, { refundId: id }, { ...ctx, ownerId: payment.ownerAccountId })
  return { refundId: id }
}

async function already(tx: Tx, { paymentId, key, amountFen }: RequestRefund): Promise<{ refundId: string }> {
  const held = await refunds.findByKey(tx, paymentId, key)
  if (held?.amountFen !== amountFen) throw refuse('conflict', 'payments.refund_differs')
  return { refundId: held.id }
}
