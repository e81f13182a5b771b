import type { ArticleEvidence } from '@/lib/moderation/contract'
import type { Tx } from '@/lib/platform/db'
import { textOfHtml } from '@/lib/platform/html'
import * as store from './store'

/** What a report keeps of an article. */
export const articleEvidence = (row: store.ArticleRow): ArticleEvidence => ({
  kind: 'article',
  title: row.title,
  summary: row.summary,
  author: row.author,
  body: row.body,
  bodyText: textOfHtml(row.body),
  coverId: row.coverId,
  publishedAt: (row.publishedAt ?? row.savedAt).toISOString(),
  version: row.version,
  accountName: row.account.name,
  accountHandle: row.account.handle ?? '',
})

/** The evidence of a published article as it is now, or null when there is none to report. */
export async function reportTarget(tx: Tx, articleId: string): Promise<ArticleEvidence | null> {
  const row = await store.loadPublished(tx, { articleId })
  return row && articleEvidence(row)
}
