import type { Tx } from '@/lib/platform/db'
import { removedArticles } from './removed'
import * as store from './store'

/** An article that anyone can read now, in short. */
export interface ReadableArticle {
  id: string
  accountId: string
  title: string
  accountName: string
  accountHandle: string
  publishedAt: Date
}

/** The article, or null for a draft and for what was deleted, taken down, or ended with its account. */
export async function readableArticle(tx: Tx, articleId: string): Promise<ReadableArticle | null> {
  const row = await store.loadPublished(tx, { articleId })
  if (!row || row.account.state === 'ENDED' || row.account.state === 'RECLAIMED') return null
  if ((await removedArticles(tx, [articleId])).has(articleId)) return null
  return {
    id: row.id,
    accountId: row.accountId,
    title: row.title,
    accountName: row.account.name,
    accountHandle: row.account.handle ?? '',
    publishedAt: row.publishedAt ?? row.savedAt,
  }
}

/** Titles of an account's articles, drafts included, by id. */
export async function articleTitles(
  tx: Tx,
  { accountId, articleIds }: { accountId: string; articleIds: readonly string[] },
): Promise<Map<string, string>> {
  if (articleIds.length === 0) return new Map()
  const rows = await store.loadTitles(tx, { accountId, articleIds })
  return new Map(rows.map(({ id, title }) => [id, title]))
}

/** Titles of those of these articles that can be read now, by id. */
export async function readableTitles(tx: Tx, articleIds: readonly string[]): Promise<Map<string, string>> {
  if (articleIds.length === 0) return new Map()
  const [rows, removed] = await Promise.all([
    store.loadPublishedTitles(tx, articleIds),
    removedArticles(tx, articleIds),
  ])
  return new Map(rows.filter(({ id }) => !removed.has(id)).map(({ id, title }) => [id, title]))
}

/** What the search knows articles by: those of these that can be read now, with their texts. */
export async function articlesToIndex(tx: Tx, articleIds: readonly string[]) {
  const [rows, removed] = await Promise.all([store.loadPublishedTexts(tx, articleIds), removedArticles(tx, articleIds)])
  return rows
    .filter(({ id }) => !removed.has(id))
    .map(({ publishedAt, savedAt, ...row }) => ({ ...row, publishedAt: publishedAt ?? savedAt }))
}
