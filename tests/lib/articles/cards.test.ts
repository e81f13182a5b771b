import { beforeEach, expect, test } from 'vitest'
import { deleteArticle, getDraftPreview, getPublicArticle, saveDraft, searchCards } from '@/lib/articles'
import { db } from '@/lib/platform/db'
import { execute, runQuery } from '@/lib/platform/use-case'
import { type Cast, ctxOf, makeCast, NOBODY } from '@/tests/support/cast'
import { publishedArticle, texts, writtenDraft } from './setting'

let cast: Cast
beforeEach(async () => {
  cast = await makeCast()
})
const card = (kind: string, id: string, words = '瀏覽器送來的字') =>
  `<figure data-kind="${kind}" data-id="${id}"><figcaption>${words}</figcaption></figure>`

test('cards show what stands behind them now, not what the browser sent', async () => {
  const { articleId: target } = await publishedArticle(cast)
  const { articleId } = await publishedArticle(cast, { body: card('article', target) + card('account', cast.other.id) })
  const shown = await runQuery(getPublicArticle, ctxOf(NOBODY), { articleId })
  if (shown.state !== 'published') throw new Error(shown.state)
  expect(shown.body).toContain(`<a class="card" href="/a/${target}"><span class="card-words"><strong>春茶記</strong>`)
  expect(shown.body).toContain('<strong>別家的號</strong>')
  expect(shown.body).not.toContain('瀏覽器送來的字')
})

test('a card of a deleted article says that it is gone, and the pages that show it are dropped with it', async () => {
  const target = await publishedArticle(cast)
  const { articleId } = await publishedArticle(cast, { body: card('article', target.articleId) })
  expect(await db.articleCard.count({ where: { articleId, targetId: target.articleId } })).toBe(1)
  await execute(deleteArticle, ctxOf(cast.holder), target)
  const shown = await runQuery(getPublicArticle, ctxOf(NOBODY), { articleId })
  expect(shown).toMatchObject({ body: expect.stringContaining('data-word="gone-article"') as string })
})

test('a draft cannot be shown as a card, nor can an account that does not exist', async () => {
  const draft = await writtenDraft(cast)
  const body = card('article', draft.articleId) + card('account', draft.articleId)
  const { articleId } = await writtenDraft(cast, { body })
  const { article } = await runQuery(getDraftPreview, ctxOf(cast.holder), { articleId })
  expect(article.body).toContain('data-word="gone-article"')
  expect(article.body).toContain('data-word="gone-account"')
})

test('what a body no longer shows is forgotten', async () => {
  const { articleId: target } = await publishedArticle(cast)
  const ids = await writtenDraft(cast, { body: card('article', target) })
  await execute(saveDraft, ctxOf(cast.holder), { ...texts, ...ids, version: 2 })
  expect(await db.articleCard.count({ where: { articleId: ids.articleId } })).toBe(0)
})

test('the chooser finds the account’s own published articles and any account by name', async () => {
  const { articleId } = await publishedArticle(cast)
  await writtenDraft(cast, { title: '未發表' })
  const search = (kind: 'article' | 'account', words: string) =>
    runQuery(searchCards, ctxOf(cast.editor), { accountId: cast.account.id, kind, search: words })
  expect((await search('article', '')).choices.map(({ id }) => id)).toEqual([articleId])
  expect((await search('account', 'gh_other')).choices).toMatchObject([{ id: cast.other.id, title: '別家的號' }])
})
