import { articlesById } from '@/lib/articles'
import { ownPictures } from '@/lib/media'
import type { Tx } from '@/lib/platform/db'
import { refuse } from '@/lib/platform/refusal'
import type { MessageContent } from './contract'
import * as store from './store'

/**
 * Refuses contents that the account cannot send: pictures that are not its materials, articles that are not its own or
 * can no longer be read.
 */
export async function requireSendable(tx: Tx, accountId: string, contents: readonly MessageContent[]): Promise<void> {
  const materialIds = contents.flatMap((content) => (content.kind === 'picture' ? content.materialId : []))
  const owned = await ownPictures(tx, { accountId, ids: materialIds })
  if (materialIds.some((id) => !owned.has(id))) throw refuse('invalid', 'messages.picture_not_sendable')

  const articleIds = contents.flatMap((content) => (content.kind === 'article' ? content.articleId : []))
  if (articleIds.length === 0) return
  const own = await store.ownArticles(tx, { accountId, ids: articleIds })
  const readable = new Set(
    (await articlesById(tx, own)).filter(({ state }) => state === 'published').map(({ id }) => id),
  )
  if (articleIds.some((id) => !readable.has(id))) throw refuse('invalid', 'messages.article_not_sendable')
}
