import { wake } from '@/lib/platform/live'
import { refuse } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { actorIdOf } from '@/lib/platform/actor'
import * as cases from './case-store'
import { CaseTurnInput } from './contract'
import { mayDecideCase } from './policy'
import { appendRecord } from './record-store'

/** Takes an open case, so that one person at a time works on it (MOD-3). Two who claim at once: one has it. */
export const claimCase = defineUseCase({
  name: 'moderation.claim-case',
  input: CaseTurnInput,
  load: ({ input, ctx, tx }) => cases.loadCase(tx, input.caseId, ctx.actor),
  may: mayDecideCase,
  logOf: ({ input }) => ({ targetId: input.caseId }),
  async run({ input: { caseId, version }, ctx, tx }): Promise<{ caseId: string }> {
    const claimedBy = actorIdOf(ctx.actor)
    const to = { state: 'CLAIMED' as const, claimedBy, claimedAt: ctx.now }
    if (!(await cases.turnCase(tx, { id: caseId, version, from: 'OPEN', to })))
      throw refuse('conflict', 'moderation.already_claimed')
    await wake(tx, ['administrators'], 'moderation.queue', caseId)
    await appendRecord(tx, { at: ctx.now, what: 'case.claimed', caseId, actorId: claimedBy, facts: {} })
    return { caseId }
  },
})
