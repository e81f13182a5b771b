import { articlesToIndex } from '@/lib/articles'
import type { Tx } from '@/lib/platform/db'
import { textOfHtml } from '@/lib/platform/html'
import * as store from './store'
import { indexWords } from './words'

const BATCH = 50

/** Makes the words of these articles as they are now; of what can no longer be read they are taken away. Safe to run twice. */
export async function indexArticles(tx: Tx, articleIds: readonly string[]): Promise<void> {
  const articles = await articlesToIndex(tx, articleIds)
  const known = new Set(articles.map(({ id }) => id))
  await store.drop(
    tx,
    articleIds.filter((id) => !known.has(id)),
  )
  for (const { id, accountId, title, summary, author, body, publishedAt } of articles) {
    const text = textOfHtml(body)
    await store.put(tx, {
      ...{ articleId: id, accountId, publishedAt, text },
      titleWords: indexWords(title),
      words: indexWords([title, summary, author, text].join('\n')),
    })
  }
}

/** Finds published articles without words, and makes them: those of the time before the search, and what a lost job left. Answers how many there were. */
export async function indexMissing(tx: Tx): Promise<number> {
  const ids = await store.missing(tx, BATCH)
  if (ids.length > 0) await indexArticles(tx, ids)
  return ids.length
}
