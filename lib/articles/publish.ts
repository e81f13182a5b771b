import { picturesFor } from '@/lib/media'
import type { Tx } from '@/lib/platform/db'
import type { SendableDraft } from './contract'
import { dropArticlePages } from './pages'
import * as store from './store'
import { sendableDraft } from './views'

/**
 * The account's drafts among these ids, in the order asked, each with what still keeps it from being sent (`faults`).
 * Ids that are no drafts of this account (any more) are left out: compare the lengths and refuse.
 */
export async function loadSendableDrafts(
  tx: Tx,
  { accountId, articleIds }: { accountId: string; articleIds: readonly string[] },
): Promise<SendableDraft[]> {
  const rows = await store.loadDrafts(tx, { accountId, articleIds })
  const pictures = await picturesFor(
    tx,
    rows.map(({ coverId }) => coverId),
  )
  const found = new Map(rows.map((row) => [row.id, sendableDraft(row, pictures)]))
  return articleIds.flatMap((id) => found.get(id) ?? [])
}

/**
 * Turns drafts into published articles in the caller's transaction, when a mass-send becomes visible. Counted: returns the
 * ids that this call published, in the order asked; a draft that was deleted or published meanwhile is not among them.
 */
export async function publishArticles(
  tx: Tx,
  wanted: { accountId: string; articleIds: readonly string[]; publishedAt: Date },
): Promise<string[]> {
  const published = new Set(await store.publish(tx, wanted))
  await dropArticlePages(tx, { accountId: wanted.accountId, articleIds: [...published] })
  return wanted.articleIds.filter((id) => published.has(id))
}
