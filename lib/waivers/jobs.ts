import { z } from 'zod'
import { transaction } from '@/lib/platform/db'
import { defineJob } from '@/lib/platform/jobs'
import { closeWaiverOf } from './ask-for-more'

/** A registration was taken back: what it asked for is closed. */
export const closeWaiver = defineJob({
  name: 'waivers.close',
  payload: z.object({ applicationId: z.uuid() }),
  run: ({ payload: { applicationId }, ctx }) => transaction((tx) => closeWaiverOf(tx, applicationId, ctx.now)),
})
