import 'server-only'
import { accountOf } from '@/lib/accounts'
import { liftSanctions } from '@/lib/certification'
import { reviveAccount } from '@/lib/lifecycle'
import { publishAnnouncement } from '@/lib/notices'
import { actorIdOf, type Ctx } from '@/lib/platform/actor'
import { sha256 } from '@/lib/platform/crypto'
import type { Tx } from '@/lib/platform/db'
import { emit } from '@/lib/platform/events'
import { newId } from '@/lib/platform/ids'
import { wake } from '@/lib/platform/live'
import { dropPages } from '@/lib/platform/page-cache'
import { kindOf } from './columns'
import * as decisions from './decision-store'
import { decisionOverturned } from './events'
import { overturnedNotice } from './overturned-notice'
import { appendRecord } from './record-store'

type Back = 'yes' | 'no' | 'none'

/**
 * Overturns the finding of a decision, in the transaction of the appeal that found so (MOD-7, MOD-10): every measure and removal
 * of it ends now, a certification that it ended holds again to its own date, a bar on applying is lifted, an account that it
 * ended is back while its export time lasts. Told, published and recorded. False when it was overturned before (counted).
 */
export async function overturnDecision(
  tx: Tx,
  ctx: Ctx,
  { decisionId, reason }: { decisionId: string; reason: string },
): Promise<boolean> {
  const found = await decisions.loadDecision(tx, decisionId)
  if (!found || !(await decisions.overturnPenalties(tx, decisionId, ctx.now))) return false
  const { accountId, id: caseId } = found.case
  const restored = await restore(tx, decisionId, ctx.now)
  await liftSanctions(tx, ctx, { accountId, decisionId })
  const isBack = await bringBack(tx, ctx, { accountId, measures: found.penalties.map(({ measure }) => measure) })

  const account = await accountOf(tx, accountId, ctx.now)
  const words = overturnedNotice({ handle: account?.handle ?? '', clause: found.clause ?? '', isBack })
  await publishAnnouncement(tx, { id: newId(ctx.now), accountId, ...words, now: ctx.now })
  const at = { now: ctx.now, requestId: ctx.requestId, ownerId: accountId }
  await emit(tx, decisionOverturned, { decisionId, caseId, accountId, isBack, restored }, at)
  await wake(tx, [`account:${accountId}`], 'moderation.penalty', decisionId)
  await appendRecord(tx, {
    at: ctx.now,
    what: 'decision.overturned',
    caseId,
    actorId: actorIdOf(ctx.actor),
    facts: { decisionId, reasonSha256: sha256(reason), isBack, restored: restored.length },
  })
  return true
}

async function restore(tx: Tx, decisionId: string, now: Date) {
  const removals = await decisions.overturnRemovals(tx, decisionId, now)
  const restored = removals.map(({ targetKind, targetId }) => ({ targetKind: kindOf(targetKind), targetId }))
  const pages = restored.filter(({ targetKind }) => targetKind === 'article').map(({ targetId }) => `/a/${targetId}`)
  if (pages.length > 0) await dropPages(tx, pages)
  return restored
}

async function bringBack(
  tx: Tx,
  ctx: Ctx,
  { accountId, measures }: { accountId: string; measures: readonly string[] },
): Promise<Back> {
  if (!measures.includes('account_ended')) return 'none'
  return (await reviveAccount(tx, accountId, ctx)) ? 'yes' : 'no'
}
