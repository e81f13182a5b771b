import { actorIdOf } from '@/lib/platform/actor'
import { newId } from '@/lib/platform/ids'
import { refuse } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import * as cases from './case-store'
import { carryOut } from './carry-out'
import { type CaseState, DecideCaseInput } from './contract'
import * as decisions from './decision-store'
import { judge } from './judgement'
import { judgedOf, whyNot } from './judged'
import { mayDecideSo } from './policy'

/** Decides a claimed case: the decision, its penalties, the removal, the public notice and the record commit together (MOD-4, MOD-6). */
export const decideCase = defineUseCase({
  name: 'moderation.decide-case',
  input: DecideCaseInput,
  async load({ input, ctx, tx }) {
    const found = await cases.loadCase(tx, input.caseId, ctx.actor)
    return found && { found, outcome: input.outcome }
  },
  may: mayDecideSo,
  logOf: ({ subject: { found } }) => ({ accountId: found.accountId, targetId: found.id }),
  async run({ input, subject: { found: subject }, ctx, tx }): Promise<{ caseId: string; state: CaseState }> {
    const decidedBy = actorIdOf(ctx.actor) ?? ''
    const judged = await judgedOf(tx, subject, ctx.now)
    const judgement = judge(input, judged)

    const state = input.outcome === 'dismiss' ? 'DISMISSED' : 'DECIDED'
    const turned = await cases.turnCase(tx, {
      id: subject.id,
      version: input.version,
      from: 'CLAIMED',
      heldBy: decidedBy,
      to: { state },
    })
    // Counted before anything is imposed: of two who decide at once only one finds the case as it was seen.
    if (!turned) throw refuse('conflict', await whyNot(tx, input.caseId, decidedBy))

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
    await carryOut({ tx, ctx, found: subject, decision, judgement, outcome: input.outcome, evidence: judged.evidence })
    return { caseId: subject.id, state }
  },
})
