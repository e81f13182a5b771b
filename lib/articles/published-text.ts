import type { Tx } from '@/lib/platform/db'
import { dropArticlePages } from './pages'
import { removedArticles } from './removed'
import * as store from './store'

/** A published article with its text, for a domain above that mends, sells, compares or reprints it. */
export interface PublishedText {
  id: string
  accountId: string
  accountName: string
  title: string
  summary: string
  author: string
  body: string
  coverId: string | null
  version: number
  publishedAt: Date
  /** True for a text that is another's: a reprint. */
  bodyLocked: boolean
}

const textOf = (row: store.ArticleRow): PublishedText => ({
  id: row.id,
  accountId: row.accountId,
  accountName: row.account.name,
  title: row.title,
  summary: row.summary,
  author: row.author,
  body: row.body,
  coverId: row.coverId,
  version: row.version,
  publishedAt: row.publishedAt ?? row.savedAt,
  bodyLocked: row.bodyLocked,
})

/** A published article of this account that stands: neither deleted nor taken down; else null. */
export async function findPublished(
  tx: Tx,
  wanted: { accountId?: string; articleId: string },
): Promise<PublishedText | null> {
  const row = await store.loadPublished(tx, wanted)
  const isGone = row !== null && (await removedArticles(tx, [row.id])).has(row.id)
  return row && !isGone ? textOf(row) : null
}

/** An article that readers can read now, or null: one whose account has ended is read by nobody. */
export async function findReadable(tx: Tx, articleId: string): Promise<PublishedText | null> {
  const row = await store.loadPublished(tx, { articleId })
  if (!row || row.account.state === 'ENDED' || row.account.state === 'RECLAIMED') return null
  return findPublished(tx, { articleId })
}

/** Counted: another body for a published article, if it is still the version that was seen. Its page is dropped with the transaction. */
export async function replaceBody(
  tx: Tx,
  { accountId, articleId, ...change }: { accountId: string; articleId: string; version: number; body: string },
): Promise<boolean> {
  if (!(await store.replaceBody(tx, { accountId, articleId, ...change }))) return false
  await dropArticlePages(tx, { accountId, articleIds: [articleId] })
  return true
}
