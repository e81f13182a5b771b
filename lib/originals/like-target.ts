import { findReadable } from '@/lib/articles'
import type { Tx } from '@/lib/platform/db'
import { figure } from '@/lib/rulebook'
import * as reprints from './reprint-store'
import * as store from './store'

/** Whom a like given at an article goes to: the author of the original at the head of the chain. */
export interface LikeTarget {
  articleId: string
  title: string
  firstArticleId: string
  accountId: string
  author: string
  account: string
}

/** Whose author readers of this article may like now (PUB-4); null where it is no original, or its author has not opened it. */
export async function likeTargetOf(tx: Tx, articleId: string, now: Date): Promise<LikeTarget | null> {
  const article = await findReadable(tx, articleId)
  if (!article || !figure('likeAuthorOpen', now)) return null
  const reprint = await reprints.find(tx, articleId)
  const first = reprint ? await findReadable(tx, reprint.firstArticleId) : article
  const original = first && (await store.find(tx, first.id))
  if (!first || !original?.settledAt || !original.likeOpen) return null
  const { id: firstArticleId, accountId, accountName: account } = first
  return { articleId, title: article.title, firstArticleId, accountId, author: original.author, account }
}
