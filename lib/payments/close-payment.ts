import type { Ctx } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { emit } from '@/lib/platform/events'
import { wake } from '@/lib/platform/live'
import type { CloseReason } from './contract'
import { paymentClosed } from './events'
import { audienceOf } from './audience'
import * as store from './store'

/** Ends an open payment in the caller's transaction, and at the provider by a job; false when it is not open (paid, or closed before). */
export async function close(
  tx: Tx,
  ctx: Ctx,
  { payment, reason }: { payment: store.PaymentRow; reason: CloseReason },
): Promise<boolean> {
  const change = { state: 'CLOSED', closedAt: ctx.now, closeReason: reason } as const
  if (!(await store.move(tx, payment.id, ['created', 'prepaid'], change))) return false
  const { id: paymentId, purpose, refId, ownerAccountId } = payment
  await emit(tx, paymentClosed, { paymentId, purpose, refId, reason }, { ...ctx, ownerId: ownerAccountId })
  await wake(tx, [audienceOf(payment)], 'payment', paymentId)
  return true
}

/**
 * Takes a wish for money back: whoever started the payment no longer wants it. False when it was paid or closed before; money that
 * comes after it goes into suspense and back to the payer.
 */
export async function closePayment(tx: Tx, ctx: Ctx, { paymentId }: { paymentId: string }): Promise<boolean> {
  const payment = await store.find(tx, paymentId)
  return payment !== null && close(tx, ctx, { payment, reason: 'cancelled' })
}
