import { z } from 'zod'
import { transaction } from '@/lib/platform/db'
import { defineJob } from '@/lib/platform/jobs'
import { recordPaidLike } from './record-paid'

/** A payment for a like succeeded. */
export const recordLike = defineJob({
  name: 'author-likes.record-paid',
  payload: z.object({ likeId: z.uuid(), paidAt: z.iso.datetime() }),
  run: ({ payload }) => transaction((tx) => recordPaidLike(tx, payload)),
})
