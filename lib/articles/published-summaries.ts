import { picturesFor } from '@/lib/media'
import type { Tx } from '@/lib/platform/db'
import type { PublishedSummary } from './contract'
import { removedArticles } from './removed'
import type { ListedRow } from './store'
import * as store from './store'
import { coversOf } from './views'

/** Rows as lists show them; what was taken down or deleted keeps its place and loses its cover. */
export async function publishedSummaries(tx: Tx, rows: readonly ListedRow[]): Promise<PublishedSummary[]> {
  const removed = await removedArticles(
    tx,
    rows.map(({ id }) => id),
  )
  const pictures = await picturesFor(
    tx,
    rows.map(({ coverId }) => coverId),
  )
  return rows.map((row) => {
    const removal = removed.get(row.id)
    const state = removal ? 'taken_down' : row.state === 'DELETED' ? 'deleted' : 'published'
    return {
      id: row.id,
      title: row.title,
      summary: row.summary,
      ...(state === 'published' ? coversOf(row, pictures) : { cover: null, coverSmall: null }),
      publishedAt: (row.publishedAt ?? row.savedAt).toISOString(),
      reads: row.readCount,
      likes: row.likeCount,
      favourites: row.favouriteCount,
      shares: row.shareCount,
      state,
      clause: removal?.clause ?? null,
    }
  })
}

/**
 * Published articles by id, in the order asked: for inboxes, message cards and sends. Drafts and unknown ids are left out;
 * what was taken down or deleted comes with its state, so that a card can say so.
 */
export async function articlesById(tx: Tx, ids: readonly string[]): Promise<PublishedSummary[]> {
  if (ids.length === 0) return []
  const found = new Map(
    (await publishedSummaries(tx, await store.loadByIds(tx, ids))).map((article) => [article.id, article]),
  )
  return ids.flatMap((id) => found.get(id) ?? [])
}
