import type { Tx } from '@/lib/platform/db'
import { articlePage } from './article-page'
import type { PublicArticle } from './contract'
import * as store from './store'

/** Drafts of an account as their pages will look, in the order asked; what was published or deleted since is left out. */
export async function previewPages(
  tx: Tx,
  { accountId, articleIds }: { accountId: string; articleIds: readonly string[] },
  now: Date,
): Promise<Extract<PublicArticle, { state: 'published' }>[]> {
  const pages = []
  for (const articleId of articleIds) {
    const draft = await store.loadDraft(tx, { accountId, articleId })
    if (draft) pages.push(await articlePage(tx, draft, now))
  }
  return pages
}
