import { actorIdOf } from '@/lib/platform/actor'
import { newId } from '@/lib/platform/ids'
import { refuse } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import * as cases from './case-store'
import { carryOut } from './carry-out'
import { type CaseState, DecideCaseInput } from './contract'
import * as decisions from './decision-store'
import { judge } from './judgement'
import { mayDecideCase } from './policy'
import { reportsOf } from './report-store'

/** Decides a claimed case: the decision, its penalties, the removal, the public notice and the record commit together (MOD-4, MOD-6). */
export const decideCase = defineUseCase({
  name: 'moderation.decide-case',
  input: DecideCaseInput,
  load: ({ input, ctx, tx }) => cases.loadCase(tx, input.caseId, ctx.actor),
  may: mayDecideCase,
  logOf: ({ subject }) => ({ accountId: subject.accountId, targetId: subject.id }),
  async run({ input, subject, ctx, tx }): Promise<{ caseId: string; state: CaseState }> {
    const decidedBy = actorIdOf(ctx.actor) ?? ''
    const evidence = (await reportsOf(tx, subject.id)).map((report) => report.evidence)
    const judgement = judge(input, { targetKind: subject.targetKind, evidence, now: ctx.now })

    const state = input.outcome === 'dismiss' ? 'DISMISSED' : 'DECIDED'
    const turned = await cases.turnCase(tx, {
      id: subject.id,
      version: input.version,
      from: 'CLAIMED',
      heldBy: decidedBy,
      to: { state },
    })
    // Counted before anything is imposed: of two who decide at once only one finds the case as it was seen.
    if (!turned) throw refuse('conflict', await whyNot(tx, input, decidedBy))

    const { clause, passage } = judgement
    const decision = {
      id: newId(ctx.now),
      caseId: subject.id,
      outcome: input.outcome,
      clause,
      passage,
      reason: input.reason,
      decidedBy,
      decidedAt: ctx.now,
    }
    await decisions.insertDecision(tx, decision)
    await carryOut({ tx, ctx, found: subject, decision, judgement, outcome: input.outcome })
    return { caseId: subject.id, state }
  },
})

async function whyNot(
  tx: Parameters<typeof cases.loadCase>[0],
  input: DecideCaseInput,
  decidedBy: string,
): Promise<string> {
  const now = await cases.loadCase(tx, input.caseId, { kind: 'system' })
  if (now?.state === 'DECIDED' || now?.state === 'DISMISSED') return 'moderation.already_decided'
  return now?.claimedBy === decidedBy ? 'moderation.case_changed' : 'moderation.not_claimed_by_you'
}
