import { removalsOf } from '@/lib/moderation'
import type { RemovalView } from '@/lib/moderation/contract'
import type { Tx } from '@/lib/platform/db'

/** Of these articles, those that moderation took down; asked each time, because the decision's row is the truth (MOD-6). */
export const removedArticles = (tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, RemovalView>> =>
  removalsOf(tx, 'article', ids)
