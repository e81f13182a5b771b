import { defineQuery } from '@/lib/platform/use-case'
import { type PastDecision, PastDecisionsInput } from './contract'
import * as penalties from './penalty-store'
import { maySeePastDecisions } from './policy'
import { isInForce } from './rules'

/** What was decided against several accounts of one subject, newest first: for reviewers who weigh something else of theirs. */
export const listPastDecisions = defineQuery({
  name: 'moderation.list-past-decisions',
  input: PastDecisionsInput,
  load: async () => ({}),
  may: maySeePastDecisions,
  run: async ({ input, ctx, tx }): Promise<PastDecision[]> =>
    (await penalties.decisionsAgainstSeveral(tx, input.accountIds)).flatMap(({ clause, case: found, ...row }) =>
      clause === null
        ? []
        : {
            id: row.id,
            accountId: found.accountId,
            clause,
            reason: row.reason,
            decidedAt: row.decidedAt.toISOString(),
            isInForce: row.penalties.some((penalty) => isInForce(penalty, ctx.now)),
          },
    ),
})
