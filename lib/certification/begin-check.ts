import type { Ctx } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { wake } from '@/lib/platform/live'
import { insertCheck, type Try } from './check-store'
import type { Channel } from './contract'
import { findOrder, type OrderRow, turnOrder } from './order-store'

interface Begun {
  channel: Channel
  reference: string
  paidAt?: Date
}

/** Begins the next check of an order that is as it was seen; null when somebody else was first. The caller queues its first try. */
export async function beginCheck(
  tx: Tx,
  { now }: Ctx,
  order: OrderRow,
  { channel, reference, paidAt }: Begun,
): Promise<Try | null> {
  const no = order.checkNo + 1
  const turned = await turnOrder(tx, order, {
    state: 'CHECKING',
    checkNo: no,
    channel,
    reference,
    ...(paidAt && { paidAt }),
  })
  if (!turned) return null
  await insertCheck(tx, { orderId: order.id, no, channel, reference, startedAt: now })
  await wake(tx, [`account:${order.accountId}`], 'certification', order.id)
  return { orderId: order.id, no, tries: 0 }
}

/** What follows from a payment: the check, once, however often the payment is told (CERT-2). */
export async function acceptPayment(
  tx: Tx,
  ctx: Ctx,
  { orderId, paidAt }: { orderId: string; paidAt: Date },
): Promise<Try | null> {
  const order = await findOrder(tx, orderId)
  if (!order || order.state !== 'UNPAID') return null
  const { channel, reference } = order
  return beginCheck(tx, ctx, order, { channel, reference, paidAt })
}
