import 'server-only'
import { log } from '@/lib/platform/log'
import { storage } from '@/lib/platform/storage'
import { AREA } from './proof-file'
import * as store from './store'

const PAGE = 500
const DAY_MS = 24 * 60 * 60_000

/**
 * Erases sealed files that no row names: a crash between sealing and noting leaves one. Only files older than a day, since a
 * younger one may be about to be noted; each has a name of its own, so an old one never will be. Answers where to go on.
 */
export async function sweepFiles(now: Date, after: string | null): Promise<string | null> {
  const before = new Date(now.getTime() - DAY_MS)
  const { files, next } = await storage().list(AREA, { after, most: PAGE })
  const old = files.filter(({ at }) => at < before).map(({ key }) => key)
  const named = await store.namedFiles(old)
  const orphans = old.filter((key) => !named.has(key))
  for (const key of orphans) await storage().delete(key)
  if (orphans.length > 0) log.warn({ erased: orphans.length }, 'sealed files without a row were erased')
  return next
}
