import { createDraft, publishArticles, saveDraft } from '@/lib/articles'
import type { SaveDraftInput } from '@/lib/articles/contract'
import { transaction } from '@/lib/platform/db'
import { execute } from '@/lib/platform/use-case'
import { type Cast, ctxOf, NOW } from '@/tests/support/cast'

export const texts = {
  title: '春茶記',
  summary: '一條山路',
  author: '林雨',
  body: '<p>清明前後，霧要到九點才散。</p>',
  coverId: null,
}

/** A draft of the cast's account with a text, at version 2. */
export async function writtenDraft({ holder, account }: Cast, changes: Partial<SaveDraftInput> = {}) {
  const { id } = await execute(createDraft, ctxOf(holder), { accountId: account.id })
  const ids = { accountId: account.id, articleId: id }
  await execute(saveDraft, ctxOf(holder), { ...texts, ...ids, version: 1, ...changes })
  return ids
}

/** A published article of the cast's account. */
export async function publishedArticle(cast: Cast, changes: Partial<SaveDraftInput> = {}) {
  const ids = await writtenDraft(cast, changes)
  await transaction((tx) =>
    publishArticles(tx, { accountId: ids.accountId, articleIds: [ids.articleId], publishedAt: NOW }),
  )
  return ids
}
