import { addToSet, createDraft, getArticleSet, publishArticles, saveDraft } from '@/lib/articles'
import type { z } from 'zod'
import type { SaveDraftInput } from '@/lib/articles/contract'
import { transaction } from '@/lib/platform/db'
import { execute, runQuery } from '@/lib/platform/use-case'
import { type Cast, ctxOf, NOW } from '@/tests/support/cast'

export const texts = {
  title: '春茶記',
  summary: '一條山路',
  author: '林雨',
  body: '<p>清明前後，霧要到九點才散。</p>',
  coverId: null,
}

/** A draft of the cast's account with a text, at version 2. */
export async function writtenDraft({ holder, account }: Cast, changes: Partial<z.input<typeof SaveDraftInput>> = {}) {
  const { id } = await execute(createDraft, ctxOf(holder), { accountId: account.id })
  const ids = { accountId: account.id, articleId: id }
  await execute(saveDraft, ctxOf(holder), { ...texts, ...ids, version: 1, ...changes })
  return ids
}

/** A published article of the cast's account. */
export async function publishedArticle(cast: Cast, changes: Partial<z.input<typeof SaveDraftInput>> = {}) {
  const ids = await writtenDraft(cast, changes)
  await transaction((tx) =>
    publishArticles(tx, { accountId: ids.accountId, articleIds: [ids.articleId], publishedAt: NOW }),
  )
  return ids
}

/** Two drafts that go out together, as `arrangeSet` takes them: the second first. */
export async function twoInASet(cast: Cast) {
  const ids = await writtenDraft(cast)
  const { id } = await execute(addToSet, ctxOf(cast.holder), ids)
  const set = await runQuery(getArticleSet, ctxOf(cast.holder), ids)
  if (!set.id) throw new Error('no set')
  return { accountId: ids.accountId, setId: set.id, version: set.version, articleIds: [id, ids.articleId] }
}
