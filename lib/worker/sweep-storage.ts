import { FILE_AREAS } from '@/lib/media'
import { sweepPictureFiles } from '@/lib/media/jobs'
import type { Ctx } from '@/lib/platform/actor'
import { platformDay } from '@/lib/platform/calendar'
import { transaction } from '@/lib/platform/db'
import { enqueue } from '@/lib/platform/jobs'
import { storage } from '@/lib/platform/storage'
import { sweepProofFiles } from '@/lib/proofs/jobs'

const DAY_MS = 24 * 60 * 60_000

/** Begins the day's walk through the stored files for what no row names; asked again on the same day it begins none. */
export async function sweepStorage({ now }: Ctx): Promise<void> {
  await storage().forgetUnfinished(new Date(now.getTime() - DAY_MS))
  const run = platformDay(now)
  await transaction(async (tx) => {
    await enqueue(tx, sweepProofFiles, { run, after: null }, { key: run, runAt: now })
    for (const area of FILE_AREAS) {
      await enqueue(tx, sweepPictureFiles, { run, area, after: null }, { key: `${run}:${area}`, runAt: now })
    }
  })
}
