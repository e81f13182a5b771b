import 'server-only'
import { storage } from '@/lib/platform/storage'
import * as store from './store'

/** Purges copies that are kept no longer; the worker's sweep. */
export async function forgetCopies(now: Date): Promise<void> {
  for (const { id, storageKey } of await store.copiesExpired(now)) {
    if (storageKey) await storage().delete(storageKey)
    await store.markPurged(id, now)
  }
}
