import 'server-only'
import type { Ctx } from '@/lib/platform/actor'
import { enqueue } from '@/lib/platform/jobs'
import { storage } from '@/lib/platform/storage'
import * as store from './archive-store'
import { workArchive } from './jobs'
import { UPLOAD_HOURS } from './limits'
import { deleteParts } from './parts'
import { failRun } from './run-archive'
import { inTransaction } from './transaction-store'

const HOUR_MS = 60 * 60_000

/** Takes up archives whose run died, gives up those that died too often, and purges what is kept no longer. A sweep. */
export async function tidyArchives(ctx: Ctx): Promise<void> {
  for (const { id, runs } of await store.runsDied()) {
    await inTransaction((tx) => enqueue(tx, workArchive, { archiveId: id }, { key: `${id}:${runs}`, runAt: ctx.now }))
  }
  for (const { id, runId } of await store.runsGivenUp()) await failRun(ctx, id, { runId, fault: 'failed' })
  for (const { id, storageKey } of await store.backupsExpired(ctx.now)) {
    if (storageKey) await storage().delete(storageKey)
    await store.markPurged(id, ctx.now)
  }
  const before = new Date(ctx.now.getTime() - UPLOAD_HOURS * HOUR_MS)
  for (const { id, bytes } of await store.uploadsLeft(before)) {
    await inTransaction((tx) => store.stopArchive(tx, id, ctx.now))
    await deleteParts(id, Number(bytes ?? 0))
    await store.markPurged(id, ctx.now)
  }
}
