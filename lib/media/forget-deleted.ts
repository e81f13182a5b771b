import 'server-only'
import { addDays, platformDay, startOfDay } from '@/lib/platform/calendar'
import { storage } from '@/lib/platform/storage'
import { figure } from '@/lib/rulebook'
import { takeLeftCrops } from './crop-store'
import { filesOfMaterial } from './material-files'
import { cropKey } from './picture'
import * as store from './store'

const BATCH = 500
const MOST_ROUNDS = 40

/** Purges materials that were deleted longer ago than they are kept (DATA-1): first the rows, then the files that nobody else has. */
export async function forgetDeletedMaterials(now: Date): Promise<number> {
  const before = startOfDay(addDays(platformDay(now), -figure('deletedMaterialDays', now)))
  let forgotten = 0
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const rows = await store.takeDeleted(before, BATCH)
    forgotten += rows.length
    for (const { key, sha256 } of rows.flatMap(filesOfMaterial)) {
      if (!(await store.hasMaterialOf(sha256))) await storage().delete(key)
    }
    if (rows.length < BATCH) break
  }
  await forgetCrops()
  return forgotten
}

/** Cuts of pictures that no account keeps any more, whatever took the last of them. */
async function forgetCrops(): Promise<void> {
  const crops = await takeLeftCrops(BATCH)
  for (const { sha256, variant } of crops) await storage().delete(cropKey(sha256, variant))
}
