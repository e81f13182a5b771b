import { actorIdOf } from '@/lib/platform/actor'
import { refuse } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { noteDecision } from './check-store'
import { fail, pass } from './conclude'
import { DecideReviewInput, type OrderState } from './contract'
import { loadOrder } from './found'
import { findOrder } from './order-store'
import { mayReviewCertification } from './policy'

/** Decides what no rule could, with a reason; counted on the version that the reviewer saw: of two at once one wins, the other is told. */
export const decideReview = defineUseCase({
  name: 'certification.decide-review',
  input: DecideReviewInput,
  load: loadOrder,
  may: (actor) => mayReviewCertification(actor),
  async run({ input, subject: { order }, ctx, tx }): Promise<{ orderId: string; state: OrderState }> {
    if (order.state !== 'REVIEW') throw refuse('conflict', 'certification.already_decided')
    if (order.version !== input.version) throw refuse('conflict', 'certification.order_changed')
    const decision = { decidedBy: actorIdOf(ctx.actor) ?? '', decidedAt: ctx.now, reason: input.reason }
    if (!(await noteDecision(tx, { orderId: order.id, no: order.checkNo }, decision))) {
      throw refuse('conflict', 'certification.already_decided')
    }
    if (input.outcome === 'passed') await pass(tx, ctx, order)
    else await fail(tx, ctx, order, { cause: 'reviewer', differing: 0 })
    return { orderId: order.id, state: (await findOrder(tx, order.id))?.state ?? order.state }
  },
  logOf: ({ subject }) => ({ accountId: subject.account.id, targetId: subject.order.id }),
})
