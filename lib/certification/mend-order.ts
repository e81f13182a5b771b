import { requireLive } from '@/lib/accounts'
import { refuse } from '@/lib/platform/refusal'
import { wake } from '@/lib/platform/live'
import { defineUseCase } from '@/lib/platform/use-case'
import { beginCheck } from './begin-check'
import { checksOf, replaceCheck } from './check-store'
import { MendOrderInput } from './contract'
import { type FoundOrder, loadOrder, refuseObstacle, requireReference } from './found'
import { queueTry } from './jobs'
import { turnOrder } from './order-store'
import { mayOrderCertification } from './policy'
import { obstacleOf, standingOf } from './standing'

/**
 * Corrects where an order's data comes from. Before the payment that is all; afterwards what failed, or waits for a channel that
 * does not answer, is checked again without a further fee (CERT-2).
 */
export const mendOrder = defineUseCase({
  name: 'certification.mend-order',
  input: MendOrderInput,
  load: loadOrder,
  may: mayOrderCertification,
  async run({ input, subject: { order, account }, ctx, tx }): Promise<{ orderId: string }> {
    requireLive(account)
    const reference = requireReference(account, input)
    const standing = await standingOf(tx, account.id, ctx.now)
    const obstacle = standing.bar && obstacleOf(standing, undefined, ctx.now)
    if (obstacle) refuseObstacle(obstacle)

    const data = { channel: input.channel, reference }
    if (order.state === 'UNPAID') {
      if (!(await turnOrder(tx, order, data))) throw refuse('conflict', 'certification.order_changed')
      await wake(tx, [`account:${account.id}`], 'certification', order.id)
      return { orderId: order.id }
    }
    if (order.state === 'CHECKING') await giveUpWaiting({ tx, order, now: ctx.now })
    else requireRecheck(order, ctx.now)
    const first = await beginCheck(tx, ctx, order, data)
    if (!first) throw refuse('conflict', 'certification.order_changed')
    await queueTry(tx, first, ctx.now)
    return { orderId: order.id }
  },
  logOf: ({ subject }) => ({ accountId: subject.account.id, targetId: subject.order.id }),
})

type Order = FoundOrder['order']

function requireRecheck(order: Order, now: Date): void {
  if (order.state !== 'FAILED') throw refuse('conflict', 'certification.order_changed')
  if (!order.recheckUntil || order.recheckUntil <= now) {
    throw refuse('limit', 'certification.recheck_over', { until: order.recheckUntil?.toISOString() ?? '' })
  }
}

/** A check that runs is not disturbed; one whose channel does not answer can be asked elsewhere. */
async function giveUpWaiting({
  tx,
  order,
  now,
}: {
  tx: Parameters<typeof checksOf>[0]
  order: Order
  now: Date
}): Promise<void> {
  const [running] = await checksOf(tx, [order.id])
  if (!running?.waitingSince) throw refuse('conflict', 'certification.check_running')
  await replaceCheck(tx, order.id, running.no, now)
}
