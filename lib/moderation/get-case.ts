import { accountOf } from '@/lib/accounts'
import { type Actor, actorIdOf, isStaff } from '@/lib/platform/actor'
import { sha256 } from '@/lib/platform/crypto'
import { defineQuery } from '@/lib/platform/use-case'
import { figure } from '@/lib/rulebook'
import { standingOf } from './account-measures'
import { accountEvidence } from './account-evidence'
import * as cases from './case-store'
import {
  type Answer,
  CaseInput,
  type CaseView,
  ClauseCode,
  type DecisionView,
  Outcome,
  type ProposalView,
  type ReportView,
} from './contract'
import { mayDecideCase, mayEndAccount, maySeeCases } from './policy'
import * as penalties from './penalty-store'
import * as queue from './queue-store'
import { canonical } from './record-hash'
import { recordsOfCase } from './record-store'
import * as reports from './report-store'
import { outcomesFor } from './rules'
import { removalOf } from './standing-store'
import type { FoundCase } from './subject'
import { labelOf, labelsOf, penaltyView, queueRow, recordView, titleOf } from './views'

type Kept = Awaited<ReturnType<typeof reports.reportsOf>>[number]

const reportView = ({ id, clause, text, evidence, evidenceSha256, reporterKind, filedAt, kept }: Kept): ReportView => ({
  id,
  clause: ClauseCode.parse(clause),
  text,
  by: reporterKind as ReportView['by'],
  filedAt: filedAt.toISOString(),
  evidence,
  evidenceSha256,
  isWhole: sha256(canonical(kept)) === evidenceSha256,
})

type Row = NonNullable<Awaited<ReturnType<typeof queue.findCase>>>
const decisionView = (decision: NonNullable<Row['decision']>, staff: ReadonlyMap<string, string>): DecisionView => ({
  id: decision.id,
  outcome: Outcome.parse(decision.outcome),
  clause: decision.clause === null ? null : ClauseCode.parse(decision.clause),
  passage: decision.passage,
  reason: decision.reason,
  decidedBy: staff.get(decision.decidedBy) ?? '–',
  decidedAt: decision.decidedAt.toISOString(),
})

/** The same policy as the deeds', and then whether the case stands where the deed needs it. */
function answersFor(actor: Actor, found: FoundCase): CaseView['may'] {
  const verdict = mayDecideCase(actor, found)
  const when = (fits: boolean): Answer => {
    if (verdict.kind !== 'allow') return { ok: false, code: verdict.kind === 'deny' ? verdict.code : null }
    return fits ? { ok: true } : { ok: false, code: null }
  }
  const ending = mayEndAccount(actor, found)
  const isMine = found.state === 'CLAIMED' && found.claimedBy === actorIdOf(actor)
  return {
    claim: when(found.state === 'OPEN'),
    release: when(isMine || (found.state === 'CLAIMED' && isStaff(actor, ['supervisor']))),
    decide: when(isMine),
    endAccount: ending.kind === 'deny' ? { ok: false, code: ending.code } : when(isMine),
  }
}

const proposalView = (proposal: Row['proposal'], staff: ReadonlyMap<string, string>, me: string): ProposalView | null =>
  proposal && {
    by: staff.get(proposal.proposedBy) ?? '–',
    isYours: proposal.proposedBy === me,
    at: proposal.proposedAt.toISOString(),
    clause: ClauseCode.parse(proposal.clause),
    passage: proposal.passage,
    reason: proposal.reason,
  }

/** One case with its reports, evidence, history and what the one who asks may do with it. */
export const getCase = defineQuery({
  name: 'moderation.get-case',
  input: CaseInput,
  load: ({ input, ctx, tx }) => cases.loadCase(tx, input.caseId, ctx.actor),
  may: maySeeCases,
  async run({ subject, ctx, tx }): Promise<CaseView> {
    const row = await queue.findCase(tx, subject.id)
    if (!row) throw new Error('a case that was loaded is gone')
    const [filed, history, imposed, chain, labels, removed, standing] = await Promise.all([
      reports.reportsOf(tx, row.id),
      queue.historyOf(tx, row.accountId, row.id),
      penalties.listPenalties(tx, { accountId: row.accountId, onlyInForce: false, now: ctx.now, take: 50 }),
      recordsOfCase(tx, row.id),
      labelsOf(tx, [row.accountId], ctx.now),
      removalOf(tx, { kind: subject.targetKind, id: row.targetId }),
      standingOf(tx, row.accountId, ctx.now),
    ])
    const heads = await reports.headsOf(
      tx,
      history.map(({ id }) => id),
    )
    const staff = await queue.staffNames(tx, [
      row.claimedBy,
      row.decision?.decidedBy ?? null,
      row.proposal?.proposedBy ?? null,
      ...chain.map(({ actorId }) => actorId),
    ])
    const facing = subject.targetKind === 'account' ? await accountOf(tx, row.accountId, ctx.now) : null
    const account = labelOf(labels, row.accountId)
    const around = {
      account,
      title: titleOf(filed[0]?.evidence),
      clauses: [],
      staff,
      me: actorIdOf(ctx.actor) ?? '',
      now: ctx.now,
    }
    return {
      ...queueRow(row, around),
      targetId: row.targetId,
      reports: filed.map(reportView),
      decision: row.decision && decisionView(row.decision, staff),
      history: history.map(({ id, state, openedAt, decision }) => ({
        id,
        title: titleOf(heads.get(id)),
        state,
        outcome: decision ? Outcome.parse(decision.outcome) : null,
        openedAt: openedAt.toISOString(),
      })),
      penalties: imposed.map((penalty) => penaltyView(penalty, account, ctx.now)),
      removed,
      records: chain.map((record) => recordView(record, staff)),
      outcomes: outcomesFor(subject.targetKind, standing),
      barDays: figure('sendingBarDays', ctx.now),
      certificationBarDays: figure('certificationBarDays', ctx.now),
      certifiedUntil: standing.certifiedUntil,
      exportDays: figure('endedExportDays', ctx.now),
      proposal: proposalView(row.proposal, staff, around.me),
      appealDays: figure('appealWindowDays', ctx.now),
      accountNow: facing && accountEvidence(facing),
      now: ctx.now.toISOString(),
      may: answersFor(ctx.actor, subject),
    }
  },
})
