import { z } from 'zod'
import { transaction } from '@/lib/platform/db'
import { emit } from '@/lib/platform/events'
import { defineJob } from '@/lib/platform/jobs'
import { wake } from '@/lib/platform/live'
import * as decisions from './decision-store'
import { penaltyEnded } from './events'
import * as tell from './tell'

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

const OfDecision = z.object({ decisionId: z.uuid() })

export const tellOfPenalty = defineJob({
  name: 'moderation.tell-of-penalty',
  payload: OfDecision,
  run: ({ payload, ctx }) => transaction((tx) => tell.tellOfDecision(tx, payload.decisionId, ctx.now)),
})

export const tellOfPenaltyEnd = defineJob({
  name: 'moderation.tell-of-penalty-end',
  payload: z.object({ penaltyId: z.uuid() }),
  run: ({ payload, ctx }) => transaction((tx) => tell.tellOfPenaltyEnd(tx, payload.penaltyId, ctx.now)),
})

export const tellOfOverturning = defineJob({
  name: 'moderation.tell-of-overturning',
  payload: OfDecision.extend({ isBack: z.enum(['yes', 'no', 'none']) }),
  run: ({ payload, ctx }) => transaction((tx) => tell.tellOfOverturning(tx, payload, ctx.now)),
})

export const tellReporters = defineJob({
  name: 'moderation.tell-reporters',
  payload: OfDecision.extend({ caseId: z.uuid() }),
  run: ({ payload, ctx }) => transaction((tx) => tell.tellReporters(tx, payload, ctx.now)),
})
