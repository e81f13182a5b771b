import { actorIdOf } from '@/lib/platform/actor'
import { sha256 } from '@/lib/platform/crypto'
import { wake } from '@/lib/platform/live'
import { refuse } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import * as cases from './case-store'
import { ProposeEndingInput } from './contract'
import { judge } from './judgement'
import { judgedOf, whyNot } from './judged'
import { mayDecideCase } from './policy'
import { appendRecord } from './record-store'

/**
 * The first of the two people that ending an account takes (S27): says what was found, and gives the case back to the queue
 * for a supervisor. Nothing happens to the account yet, and whoever decides is not bound by it.
 */
export const proposeEnding = defineUseCase({
  name: 'moderation.propose-ending',
  input: ProposeEndingInput,
  load: ({ input, ctx, tx }) => cases.loadCase(tx, input.caseId, ctx.actor),
  may: mayDecideCase,
  logOf: ({ input }) => ({ targetId: input.caseId }),
  async run({ input: { caseId, version, ...finding }, subject, ctx, tx }): Promise<{ caseId: string }> {
    const proposedBy = actorIdOf(ctx.actor) ?? ''
    const wish = { ...finding, caseId, version, outcome: 'end_account' as const }
    const { clause, passage } = judge(wish, await judgedOf(tx, subject, ctx.now))
    const to = { state: 'OPEN' as const, claimedBy: null, claimedAt: null }
    if (!(await cases.turnCase(tx, { id: caseId, version, from: 'CLAIMED', heldBy: proposedBy, to })))
      throw refuse('conflict', await whyNot(tx, caseId, proposedBy))

    const { reason } = finding
    await cases.keepProposal(tx, caseId, {
      proposedBy,
      clause: clause ?? '',
      passage: passage ?? '',
      reason,
      proposedAt: ctx.now,
    })
    await wake(tx, ['administrators'], 'moderation.queue', caseId)
    const facts = { clause, reasonSha256: sha256(reason) }
    await appendRecord(tx, { at: ctx.now, what: 'case.ending_proposed', caseId, actorId: proposedBy, facts })
    return { caseId }
  },
})
