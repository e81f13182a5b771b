import { comparableOf } from '@/lib/accounts'
import type { Ctx } from '@/lib/platform/actor'
import { toDateColumn } from '@/lib/platform/calendar'
import type { Tx } from '@/lib/platform/db'
import { wake } from '@/lib/platform/live'
import type { ChannelAnswer } from './channel-answer'
import { type CheckRow, type Try, turnCheck } from './check-store'
import { compare } from './compare-rules'
import { fail, pass } from './conclude'
import { findOrder, type OrderRow, turnOrder } from './order-store'
import { nextTryAt, reviewDueOn } from './rules'

/** The try that follows one without an answer. */
export interface NextTry extends Try {
  at: Date
}

/**
 * Takes a channel's answer to one try, in one transaction: what compares well passes, what differs fails, what no rule decides
 * goes to a person. Without an answer the check waits; the next try is returned for the queue.
 */
export async function recordAnswer(
  tx: Tx,
  ctx: Ctx,
  check: CheckRow,
  answer: ChannelAnswer | null,
): Promise<NextTry | null> {
  const order = await findOrder(tx, check.orderId)
  if (!order || order.state !== 'CHECKING' || order.checkNo !== check.no) return null
  if (answer === null) return waitOn(tx, ctx, order, check)

  const registered = await comparableOf(tx, order.accountId)
  if (!registered) throw new Error('an account that is being certified has no registration')
  const { outcome, fields } = compare(registered, answer, check.reference)
  const ended = { outcome, fields: [...fields] as object[], answeredAt: ctx.now, nextTryAt: null }
  if (!(await turnCheck(tx, check, ended))) return null

  if (outcome === 'passed') await pass(tx, ctx, order)
  else if (outcome === 'unclear') await queueForReview(tx, ctx, order)
  else {
    const differing = fields.filter(({ result }) => result === 'differs').length
    await fail(tx, ctx, order, { cause: 'fields', differing })
  }
  return null
}

async function waitOn(tx: Tx, { now }: Ctx, order: OrderRow, check: CheckRow): Promise<NextTry | null> {
  const tries = check.tries + 1
  const at = nextTryAt(tries, now)
  const waiting = { tries, waitingSince: check.waitingSince ?? now, nextTryAt: at }
  if (!(await turnCheck(tx, check, waiting))) return null
  await wake(tx, [`account:${order.accountId}`], 'certification', order.id)
  return { orderId: order.id, no: check.no, tries, at }
}

async function queueForReview(tx: Tx, { now }: Ctx, order: OrderRow): Promise<void> {
  if (!(await turnOrder(tx, order, { state: 'REVIEW', dueOn: toDateColumn(reviewDueOn(now)) }))) return
  await wake(tx, [`account:${order.accountId}`, 'administrators'], 'certification', order.id)
}
