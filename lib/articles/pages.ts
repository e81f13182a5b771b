import type { Tx } from '@/lib/platform/db'
import { dropPages } from '@/lib/platform/page-cache'
import * as store from './store'

/** Lets every front forget the pages of these articles, of those that show them as cards, and of the account that lists them, when the transaction commits. */
export async function dropArticlePages(
  tx: Tx,
  { accountId, articleIds }: { accountId: string; articleIds: readonly string[] },
): Promise<void> {
  const handle = await store.loadHandle(tx, accountId)
  const profiles = [accountId, ...(handle ? [handle] : [])].map((name) => `/p/${name}`)
  const showing = await store.showingAsCard(tx, 'article', articleIds)
  await dropPages(tx, [...[...articleIds, ...showing].map((id) => `/a/${id}`), ...profiles])
}
