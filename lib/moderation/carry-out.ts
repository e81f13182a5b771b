import 'server-only'
import { accountOf } from '@/lib/accounts'
import { publishDecision } from '@/lib/notices'
import type { Ctx } from '@/lib/platform/actor'
import { sha256 } from '@/lib/platform/crypto'
import type { Tx } from '@/lib/platform/db'
import { emit } from '@/lib/platform/events'
import { enqueue } from '@/lib/platform/jobs'
import { wake } from '@/lib/platform/live'
import { dropPages } from '@/lib/platform/page-cache'
import { carryOutMeasures } from './account-measures'
import { type Evidence, lasts, type Outcome } from './contract'
import * as decisions from './decision-store'
import type { NewDecision, NewPenalty } from './decision-store'
import { caseDecided, penaltyImposed } from './events'
import { announcePenaltyEnd } from './jobs'
import type { Judgement } from './judgement'
import { decisionHash } from './record-hash'
import { appendRecord } from './record-store'
import type { FoundCase } from './subject'

export interface Carried {
  tx: Tx
  ctx: Ctx
  found: FoundCase
  decision: NewDecision
  judgement: Judgement
  outcome: Outcome
  /** What the reports kept of the thing. */
  evidence: readonly Evidence[]
}

/** Everything that follows from a decision, in its transaction. The record comes last, for the chain admits one writer at a time. */
export async function carryOut(carried: Carried): Promise<void> {
  const { tx, ctx, found, decision, judgement, outcome } = carried
  const penalties = await decisions.insertPenalties(tx, {
    decision,
    accountId: found.accountId,
    imposed: judgement.imposed,
  })
  await carryOutMeasures({ tx, ctx, accountId: found.accountId, decision }, penalties)
  if (judgement.removes) await decisions.insertRemoval(tx, found, decision)
  if (penalties.length > 0) await tell(carried, penalties)

  const at = { now: ctx.now, requestId: ctx.requestId, ownerId: found.accountId }
  await emit(tx, caseDecided, { caseId: found.id, decisionId: decision.id, accountId: found.accountId, outcome }, at)
  await wake(tx, ['administrators'], 'moderation.queue', found.id)
  await appendRecord(tx, {
    at: ctx.now,
    what: 'case.decided',
    caseId: found.id,
    actorId: decision.decidedBy,
    facts: {
      decisionId: decision.id,
      outcome,
      clause: decision.clause,
      decisionSha256: decisionHash(decision),
      reasonSha256: sha256(decision.reason),
      removed: judgement.removes,
      proposedBy: outcome === 'end_account' ? (found.proposal?.proposedBy ?? null) : null,
      penalties: penalties.map(factsOf),
    },
  })
}

/** The account's side and the public's. */
async function tell(
  { tx, ctx, found, decision, judgement, evidence }: Carried,
  penalties: readonly NewPenalty[],
): Promise<void> {
  const account = await accountOf(tx, found.accountId, ctx.now)
  const handle = account?.handle ?? ''
  await publishDecision(tx, {
    decisionId: decision.id,
    accountId: found.accountId,
    now: ctx.now,
    facts: {
      targetKind: found.targetKind,
      accountName: found.targetKind === 'account' ? null : (account?.name ?? null),
      handle,
      clause: judgement.clause ?? 'USE-10',
      measures: penalties.map(({ measure, functions, from, until }) => ({
        measure,
        functions: [...functions],
        from: from.toISOString(),
        until: until?.toISOString() ?? null,
      })),
    },
  })
  const removed = judgement.removes ? { targetKind: found.targetKind, targetId: found.targetId } : null
  const ids = {
    decisionId: decision.id,
    caseId: found.id,
    accountId: found.accountId,
    penaltyIds: penalties.map(({ id }) => id),
    removed,
  }
  await emit(tx, penaltyImposed, ids, { now: ctx.now, requestId: ctx.requestId, ownerId: found.accountId })
  if (removed) await dropPages(tx, pagesShowing(found, { handle, evidence }))
  await wake(tx, [`account:${found.accountId}`], 'moderation.penalty', decision.id)
  for (const { id, measure, until } of penalties)
    if (lasts(measure) && until) await enqueue(tx, announcePenaltyEnd, { penaltyId: id }, { key: id, runAt: until })
}

/** The finished pages on which the thing stands. */
function pagesShowing(
  { targetKind, targetId }: FoundCase,
  { handle, evidence }: { handle: string; evidence: readonly Evidence[] },
): string[] {
  if (targetKind === 'article') return [`/a/${targetId}`, `/p/${handle}`]
  const [seen] = evidence
  return seen?.kind === 'comment' ? [`/a/${seen.articleId}`] : []
}

const factsOf = ({ id, measure, functions, from, until }: NewPenalty) => ({
  id,
  measure,
  functions: [...functions],
  from: from.toISOString(),
  until: until?.toISOString() ?? null,
})
