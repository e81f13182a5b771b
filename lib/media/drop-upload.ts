import type { Ctx } from '@/lib/platform/actor'
import { storage } from '@/lib/platform/storage'
import { defineUseCase, execute } from '@/lib/platform/use-case'
import { figure } from '@/lib/rulebook'
import { UploadInput } from './upload-contract'
import { mayContinueUpload } from './upload-policy'
import * as store from './upload-store'

/** Gives up an upload; returns the keys of what had come of it. */
export const removeUpload = defineUseCase({
  name: 'media.remove-upload',
  input: UploadInput,
  load: ({ input, ctx, tx }) => store.loadUpload(tx, input, ctx.now),
  may: (actor, upload) => mayContinueUpload(actor, upload),
  async run({ input, subject, tx }): Promise<string[]> {
    return (await store.removeUpload(tx, input)) ? subject.parts : []
  },
  logOf: ({ input }) => ({ targetId: input.uploadId }),
})

/** The same, and its bytes. */
export async function dropUpload(ctx: Ctx, which: { accountId: string; uploadId: string }): Promise<void> {
  for (const key of await execute(removeUpload, ctx, which)) await storage().delete(key)
}

const BATCH = 200
const HOUR_MS = 60 * 60_000

/** Forgets uploads whose time is over, with what had come of them, and parts that a crash left between storing and counting. */
export async function forgetUploads(now: Date): Promise<number> {
  const rows = await store.takeExpired(now, BATCH)
  for (const key of rows.flatMap(({ parts }) => parts)) await storage().delete(key)
  // Twice the time of an upload: what is older belongs to none. The oldest come first, since their ids tell the time.
  const before = now.getTime() - 2 * figure('unfinishedUploadHours', now) * HOUR_MS
  const { files } = await storage().list('uploads', { after: null, most: BATCH })
  for (const { key, at } of files) if (at.getTime() < before) await storage().delete(key)
  return rows.length
}
