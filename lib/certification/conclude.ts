import { keepCertifiedUntil, comparableOf } from '@/lib/accounts'
import type { Ctx } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { emit } from '@/lib/platform/events'
import { newId } from '@/lib/platform/ids'
import { wake } from '@/lib/platform/live'
import { refuse } from '@/lib/platform/refusal'
import type { FailCause } from './contract'
import { certificationFailed, certificationPassed } from './events'
import { type OrderRow, turnOrder } from './order-store'
import { recheckUntil, spanAt, termOf } from './rules'
import * as standing from './standing-store'

/** Concludes an order that passed: a year of certification from now, or on from the end of the one that holds (CERT-2). A bar that came meanwhile fails it. */
export async function pass(tx: Tx, ctx: Ctx, order: OrderRow): Promise<void> {
  const { accountId } = order
  await standing.holdAccount(tx, accountId)
  if (await standing.barOf(tx, accountId, ctx.now)) return fail(tx, ctx, order, { cause: 'barred', differing: 0 })

  const held = spanAt(await standing.termsOf(tx, accountId), ctx.now)
  const term = termOf(ctx.now, held?.until ?? null)
  await turn(tx, order, { state: 'PASSED', decidedAt: ctx.now, recheckUntil: null, failCause: null })
  const id = newId(ctx.now)
  const subjectName = (await comparableOf(tx, accountId))?.name ?? ''
  await standing.insertTerm(tx, { id, accountId, orderId: order.id, channel: order.channel, subjectName, ...term })
  await keepCertifiedUntil(tx, accountId, term.until)
  await emit(
    tx,
    certificationPassed,
    {
      accountId,
      orderId: order.id,
      certificationId: id,
      until: term.until.toISOString(),
      isRenewal: held !== null,
    },
    { ...ctx, ownerId: accountId },
  )
  await wake(tx, [`account:${accountId}`, 'administrators'], 'certification', order.id)
}

/** Concludes an order that failed; the fee stays paid, and what was mended is checked again for a while (CERT-2). */
export async function fail(
  tx: Tx,
  ctx: Ctx,
  order: OrderRow,
  { cause, differing }: { cause: FailCause; differing: number },
): Promise<void> {
  // The days run from the first failure: mending again and again does not stretch them.
  const until = cause === 'barred' ? null : (order.recheckUntil ?? recheckUntil(ctx.now))
  await turn(tx, order, { state: 'FAILED', decidedAt: ctx.now, recheckUntil: until, failCause: cause })
  const { id: orderId, accountId, checkNo } = order
  await emit(
    tx,
    certificationFailed,
    { accountId, orderId, checkNo, cause, differing, recheckUntil: until?.toISOString() ?? null },
    { ...ctx, ownerId: accountId },
  )
  await wake(tx, [`account:${accountId}`, 'administrators'], 'certification', orderId)
}

async function turn(tx: Tx, order: OrderRow, to: Parameters<typeof turnOrder>[2]): Promise<void> {
  if (!(await turnOrder(tx, order, to))) throw refuse('conflict', 'certification.order_changed')
}
