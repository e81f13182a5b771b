import { z } from 'zod'
import { transaction } from '@/lib/platform/db'
import { defineJob } from '@/lib/platform/jobs'
import { replaceInReplies } from './replace-picture'

/** Lets a material take another's place in the account's automatic replies. */
export const replaceMaterialInReplies = defineJob({
  name: 'replies.replace-material',
  payload: z.object({ accountId: z.uuid(), fromId: z.uuid(), toId: z.uuid() }),
  run: ({ payload, ctx }) => transaction((tx) => replaceInReplies(tx, { ...payload, now: ctx.now })),
})
