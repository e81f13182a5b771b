import type { Tx } from '@/lib/platform/db'
import { dropPages } from '@/lib/platform/page-cache'
import * as store from './store'

/** Lets every front forget the pages of these articles and of the account that lists them, when the transaction commits. */
export async function dropArticlePages(
  tx: Tx,
  { accountId, articleIds }: { accountId: string; articleIds: readonly string[] },
): Promise<void> {
  const handle = await store.loadHandle(tx, accountId)
  const profiles = [accountId, ...(handle ? [handle] : [])].map((name) => `/p/${name}`)
  await dropPages(tx, [...articleIds.map((id) => `/a/${id}`), ...profiles])
}
