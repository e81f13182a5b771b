import { accountsOf } from '@/lib/accounts'
import { articlesById } from '@/lib/articles'
import type { AccountBrief } from '@/lib/accounts/contract'
import { picturesFor } from '@/lib/media'
import type { Tx } from '@/lib/platform/db'
import type { InboxAccount, SendFeed } from './contract'
import { cursorOf } from './rules'
import type { FeedRow } from './store'

/** Accounts as lists show them, by id. */
export async function inboxAccounts(tx: Tx, briefs: readonly AccountBrief[]): Promise<Map<string, InboxAccount>> {
  const pictures = await picturesFor(
    tx,
    briefs.map(({ pictureId }) => pictureId),
  )
  return new Map(
    briefs.map(({ id, name, handle, kind, certified, intro, pictureId }) => [
      id,
      { id, name, handle, kind, certified, intro, picture: pictureId ? (pictures.get(pictureId)?.src ?? null) : null },
    ]),
  )
}

export const accountsById = async (tx: Tx, ids: readonly string[], now: Date): Promise<Map<string, InboxAccount>> =>
  ids.length === 0 ? new Map() : inboxAccounts(tx, await accountsOf(tx, [...new Set(ids)], now))

/** Rows as cards; `limit` rows make a page and one more says that there is another. */
export async function sendFeed(
  tx: Tx,
  { rows, limit, now }: { rows: readonly FeedRow[]; limit: number; now: Date },
): Promise<SendFeed> {
  const page = rows.slice(0, limit)
  const [accounts, published] = await Promise.all([
    accountsById(
      tx,
      page.map(({ accountId }) => accountId),
      now,
    ),
    articlesById(
      tx,
      page.flatMap(({ articleIds }) => articleIds),
    ),
  ])
  const articles = new Map(published.map((article) => [article.id, article]))
  const last = page.at(-1)
  return {
    sends: page.flatMap((row) => {
      const account = accounts.get(row.accountId)
      if (!account) return []
      return {
        id: row.id,
        account,
        visibleAt: row.visibleAt.toISOString(),
        isNew: row.isNew,
        articles: row.articleIds.flatMap((id) => articles.get(id) ?? []),
      }
    }),
    nextCursor: rows.length > limit && last ? cursorOf(last) : null,
    upTo: page[0]?.visibleAt.toISOString() ?? null,
  }
}
