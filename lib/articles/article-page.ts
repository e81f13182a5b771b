import { picturesFor } from '@/lib/media'
import type { Tx } from '@/lib/platform/db'
import { pictureIdsIn, renderArticleHtml } from '@/lib/platform/html'
import { cardsOf } from './body-cards'
import type { PublicArticle } from './contract'
import type { ArticleRow } from './store'
import { authorView, coversOf, shownPicture } from './views'

/** A row as readers see its page. The body is cleaned once more, so that what an older version let in cannot hurt. */
export async function articlePage(
  tx: Tx,
  row: ArticleRow,
  now: Date,
): Promise<Extract<PublicArticle, { state: 'published' }>> {
  const pictures = await picturesFor(tx, [row.coverId, ...pictureIdsIn(row.body)])
  return {
    state: 'published',
    id: row.id,
    title: row.title,
    summary: row.summary,
    author: row.author,
    body: renderArticleHtml(
      row.body,
      shownPicture(pictures),
      await cardsOf(tx, row.body, { accountId: row.accountId, now }),
    ),
    cover: coversOf(row, pictures).cover,
    account: authorView(row.account, now),
    publishedAt: (row.publishedAt ?? row.savedAt).toISOString(),
    reads: row.readCount,
    likes: row.likeCount,
  }
}
