import { z } from 'zod'
import { transaction } from '@/lib/platform/db'
import { emit } from '@/lib/platform/events'
import { defineJob } from '@/lib/platform/jobs'
import { wake } from '@/lib/platform/live'
import * as decisions from './decision-store'
import { penaltyEnded } from './events'

/**
 * Says that a penalty's time is over. The penalty itself ended by its date; when this comes late, the news is late and
 * nothing else.
 */
export const announcePenaltyEnd = defineJob({
  name: 'moderation.announce-penalty-end',
  payload: z.object({ penaltyId: z.uuid() }),
  run: ({ payload: { penaltyId }, ctx }) =>
    transaction(async (tx) => {
      const penalty = await decisions.loadPenalty(tx, penaltyId)
      if (!penalty || penalty.overturnedAt !== null || penalty.until === null) return
      const { accountId, until } = penalty
      const now = ctx.now < until ? until : ctx.now
      await emit(tx, penaltyEnded, { penaltyId, accountId }, { now, requestId: ctx.requestId, ownerId: accountId })
      await wake(tx, [`account:${accountId}`], 'moderation.penalty', penaltyId)
    }),
})
