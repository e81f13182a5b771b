import { type AccountBrief, operatorsOf, requireLive } from '@/lib/accounts'
import { asksSecondFactor } from '@/lib/accounts/contract'
import { recordAcceptance } from '@/lib/agreement'
import { verifySecondFactor } from '@/lib/identity'
import { startPayment } from '@/lib/payments'
import type { Ctx } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { wake } from '@/lib/platform/live'
import { refuse } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { figure } from '@/lib/rulebook'
import { PayOrderInput, StartOrderInput } from './contract'
import { loadAccount, loadOrder, refuseObstacle, requireReference } from './found'
import { insertOrder, ordersOf, type OrderRow, turnOrder } from './order-store'
import { mayOrderCertification } from './policy'
import { obstacleOf, standingOf } from './standing'

/** Orders a certification: where its data comes from, the special rules accepted, the fee of today copied onto it; a payment follows (CERT-1, CERT-2). */
export const startOrder = defineUseCase({
  name: 'certification.start-order',
  input: StartOrderInput,
  load: loadAccount,
  may: mayOrderCertification,
  async run({ input, subject: { account }, ctx, tx }): Promise<{ orderId: string; paymentId: string }> {
    requireLive(account)
    const reference = requireReference(account, input)
    const [newest] = await ordersOf(tx, account.id)
    const obstacle = obstacleOf(await standingOf(tx, account.id, ctx.now), newest, ctx.now)
    if (obstacle) refuseObstacle(obstacle)

    const personId = await personOf(tx, ctx, account.id)
    // Before the order, which keeps the version; refused after all, both go.
    const accepted = await recordAcceptance(tx, ctx, { door: 'OPERATOR', personId })
    const id = newId(ctx.now)
    const isNew = await insertOrder(tx, {
      id,
      accountId: account.id,
      state: 'UNPAID',
      channel: input.channel,
      reference,
      feeFen: figure('certificationFeeFen', ctx.now, account.kind),
      ruleVersion: accepted.find(({ document }) => document === 'special-rules')?.version ?? '',
      openedBy: personId,
      openedAt: ctx.now,
    })
    // Two who press at once: the account has one open order, and the second one is told.
    if (!isNew) throw refuse('conflict', 'certification.order_open')
    const [order] = await ordersOf(tx, account.id)
    if (!order) throw new Error('the order that was written is not there')
    return pay(tx, ctx, { order, account, code: input.code })
  },
  logOf: ({ view }) => ({ targetId: view.orderId }),
})

/** Begins the payment of an order again, when the first one was left or ran out. */
export const payOrder = defineUseCase({
  name: 'certification.pay-order',
  input: PayOrderInput,
  load: loadOrder,
  may: mayOrderCertification,
  async run({ input, subject: { order, account }, ctx, tx }): Promise<{ orderId: string; paymentId: string }> {
    requireLive(account)
    if (order.state !== 'UNPAID') throw refuse('conflict', 'certification.order_changed')
    const { bar, span, terms } = await standingOf(tx, account.id, ctx.now)
    const obstacle = bar && obstacleOf({ bar, span, terms }, undefined, ctx.now)
    if (obstacle) refuseObstacle(obstacle)
    return pay(tx, ctx, { order, account, code: input.code })
  },
  logOf: ({ subject }) => ({ accountId: subject.account.id, targetId: subject.order.id }),
})

interface Paying {
  order: OrderRow
  account: AccountBrief
  code: string | undefined
}

async function pay(tx: Tx, ctx: Ctx, { order, account, code }: Paying) {
  // After everything else that can refuse, so that no code is spent on an order that could not be.
  if (ctx.actor.kind === 'operator' && asksSecondFactor('certification.order')) await verifySecondFactor(tx, ctx, code)
  const { paymentId } = await startPayment(tx, ctx, {
    purpose: 'certification',
    refId: order.id,
    payer: { door: 'OPERATOR', id: await personOf(tx, ctx, account.id) },
    ownerAccountId: account.id,
    amountFen: order.feeFen,
    description: account.name,
    subjectKey: order.id,
  })
  if (paymentId !== order.paymentId && !(await turnOrder(tx, order, { paymentId }))) {
    throw refuse('conflict', 'certification.order_changed')
  }
  await wake(tx, [`account:${account.id}`], 'certification', order.id)
  return { orderId: order.id, paymentId }
}

/** Who orders; for the house itself, which writes the demonstration's past, the account's holder. */
async function personOf(tx: Tx, ctx: Ctx, accountId: string): Promise<string> {
  if (ctx.actor.kind === 'operator') return ctx.actor.id
  const holder = (await operatorsOf(tx, accountId, ctx.now)).find(({ role }) => role === 'holder')
  if (!holder) throw refuse('not_found', 'request.not_found')
  return holder.operatorId
}
