import { Audience } from '@/lib/followers/contract'
import type { Tx } from '@/lib/platform/db'
import * as store from './store'

/** A send that went out, for others' figures: whom it reached and when; null while it did not. */
export async function sentOf(tx: Tx, key: store.SendKey) {
  const row = await store.find(tx, key)
  if (!row?.visibleAt) return null
  const { accountId, id, articleIds, visibleAt, audienceCount } = row
  return {
    accountId,
    id,
    articleIds,
    visibleAt,
    audienceCount: audienceCount ?? 0,
    audience: Audience.parse(row.audience),
  }
}

/** The newest sends that went out, the newest first. */
export const newestSent = (tx: Tx, accountId: string, limit: number) => store.listSent(tx, accountId, limit)
