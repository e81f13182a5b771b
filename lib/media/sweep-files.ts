import 'server-only'
import { log } from '@/lib/platform/log'
import { storage } from '@/lib/platform/storage'
import * as orphans from './orphan-store'
import { FILE_AREAS, foldersOf } from './picture'

const PAGE = 500
const HOUR_MS = 60 * 60_000
const DAY_MS = 24 * HOUR_MS
const HASH = /\/([0-9a-f]{64})[./]/

export type FileArea = (typeof FILE_AREAS)[number]

/**
 * Finds picture files older than a day whose bytes are no material: a crash between writing and noting leaves them. Since the same
 * bytes may come again at any moment, they are noted first and cleared an hour later at the earliest; an upload strikes the
 * note, so one of the two is first and nothing that a material needs goes away. Answers where to go on.
 */
export async function sweepFiles(now: Date, area: FileArea, after: string | null): Promise<string | null> {
  const { files, next } = await storage().list(area, { after, most: PAGE })
  const old = files.filter(({ at }) => at.getTime() < now.getTime() - DAY_MS)
  const hashes = [...new Set(old.flatMap(({ key }) => HASH.exec(key)?.[1] ?? []))]
  const kept = await orphans.hashesKept(hashes)
  const found = hashes.filter((hash) => !kept.has(hash))
  const cleared = await orphans.takeOrphans(found, new Date(now.getTime() - HOUR_MS), now)
  await orphans.noteOrphans(found, now)
  for (const sha256 of cleared) {
    await clear(sha256)
    await orphans.markGone(sha256, now)
  }
  if (cleared.length > 0) log.warn({ cleared: cleared.length }, 'picture files without a material were cleared')
  if (next === null) await orphans.forgetNotes(new Date(now.getTime() - DAY_MS))
  return next
}

/** All files of some bytes: the original, whatever its type, each width and each cut. */
async function clear(sha256: string): Promise<void> {
  for (const { folder, isOwn } of foldersOf(sha256)) {
    for (let after: string | null = null, more = true; more;) {
      const { files, next } = await storage().list(folder, { after, most: PAGE })
      for (const { key } of files) if (isOwn(key)) await storage().delete(key)
      after = next
      more = next !== null
    }
  }
}
