import { keepCertifiedUntil } from '@/lib/accounts'
import type { Ctx } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { emit } from '@/lib/platform/events'
import { newId } from '@/lib/platform/ids'
import { wake } from '@/lib/platform/live'
import { dropPages } from '@/lib/platform/page-cache'
import type { ClauseCode } from '@/lib/rulebook'
import { certificationChanged } from './events'
import { spanAt } from './rules'
import * as store from './standing-store'

export interface Sanction {
  accountId: string
  decisionId: string
  /** The rule that was broken; it is shown with the date on the public profile (S21). */
  clause: ClauseCode
}

/**
 * Ends an account's certification by a decision, in the decision's transaction (CERT-4, MOD-4): its rights end at this instant, a
 * renewal that was to follow with them. False when there was nothing to end.
 */
export async function endCertification(tx: Tx, ctx: Ctx, sanction: Sanction): Promise<boolean> {
  const { accountId, decisionId } = sanction
  await store.holdAccount(tx, accountId)
  if ((await store.endTerms(tx, { ...sanction, now: ctx.now })) === 0) return false
  await keepCertifiedUntil(tx, accountId, null)
  await tellChange(tx, ctx, { accountId, decisionId, what: 'ended' })
  return true
}

/** Bars an account from applying until a time, or for ever (`until` null), by a decision in its transaction. Twice is once. */
export async function barCertification(
  tx: Tx,
  ctx: Ctx,
  { accountId, decisionId, clause, until }: Sanction & { until: Date | null },
): Promise<boolean> {
  await store.holdAccount(tx, accountId)
  const bar = { id: newId(ctx.now), accountId, decisionId, clause, from: ctx.now, until }
  if (!(await store.insertBar(tx, bar))) return false
  await wake(tx, [`account:${accountId}`], 'certification', accountId)
  return true
}

/** Takes both measures of a decision back when an appeal overturned it (MOD-7): what it ended holds again to its own date. */
export async function liftSanctions(
  tx: Tx,
  ctx: Ctx,
  { accountId, decisionId }: Omit<Sanction, 'clause'>,
): Promise<void> {
  await store.holdAccount(tx, accountId)
  await store.liftBars(tx, { accountId, decisionId, now: ctx.now })
  if ((await store.restoreTerms(tx, accountId, decisionId)) === 0) return
  const span = spanAt(await store.termsOf(tx, accountId), ctx.now)
  await keepCertifiedUntil(tx, accountId, span?.until ?? null)
  await tellChange(tx, ctx, { accountId, decisionId, what: 'restored' })
}

async function tellChange(
  tx: Tx,
  ctx: Ctx,
  change: { accountId: string; decisionId: string; what: 'ended' | 'restored' },
): Promise<void> {
  await emit(tx, certificationChanged, change, { ...ctx, ownerId: change.accountId })
  // The badge stands on every page of the account; a decision takes effect everywhere at once (MOD-6), and is rare.
  await dropPages(tx, ['*'])
  await wake(tx, [`account:${change.accountId}`], 'certification', change.accountId)
}
