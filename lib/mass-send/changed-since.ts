import type { SendableArticle } from '@/lib/articles/contract'
import type { SendRow } from './store'

/** Whether an article was saved after the send was accepted: each save makes a new version. */
export function changedSince(
  { articleIds, articleVersions }: Pick<SendRow, 'articleIds' | 'articleVersions'>,
  articles: readonly SendableArticle[],
): boolean {
  const now = new Map(articles.map(({ id, version }) => [id, version]))
  return articleIds.some((id, at) => now.get(id) !== articleVersions[at])
}
