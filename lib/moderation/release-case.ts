import { actorIdOf, isStaff } from '@/lib/platform/actor'
import { wake } from '@/lib/platform/live'
import { refuse } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import * as cases from './case-store'
import { CaseTurnInput } from './contract'
import { mayDecideCase } from './policy'
import { appendRecord } from './record-store'

/** Gives a claimed case back to the queue; a supervisor can do it for someone who is away. */
export const releaseCase = defineUseCase({
  name: 'moderation.release-case',
  input: CaseTurnInput,
  load: ({ input, ctx, tx }) => cases.loadCase(tx, input.caseId, ctx.actor),
  may: mayDecideCase,
  logOf: ({ input }) => ({ targetId: input.caseId }),
  async run({ input: { caseId, version }, subject, ctx, tx }): Promise<{ caseId: string }> {
    const actorId = actorIdOf(ctx.actor)
    const heldBy = isStaff(ctx.actor, ['supervisor']) ? undefined : (actorId ?? undefined)
    const to = { state: 'OPEN' as const, claimedBy: null, claimedAt: null }
    if (!(await cases.turnCase(tx, { id: caseId, version, from: 'CLAIMED', heldBy, to })))
      throw refuse('conflict', 'moderation.not_claimed_by_you')
    await wake(tx, ['administrators'], 'moderation.queue', caseId)
    await appendRecord(tx, {
      at: ctx.now,
      what: 'case.released',
      caseId,
      actorId,
      facts: { claimedBy: subject.claimedBy },
    })
    return { caseId }
  },
})
