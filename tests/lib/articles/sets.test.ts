import { beforeEach, expect, test } from 'vitest'
import { addToSet, arrangeSet, deleteDraft, getArticleSet, publishArticles } from '@/lib/articles'
import { transaction } from '@/lib/platform/db'
import type { Refusal } from '@/lib/platform/refusal'
import { execute, runQuery } from '@/lib/platform/use-case'
import { type Cast, ctxOf, makeCast, NOW } from '@/tests/support/cast'
import { twoInASet, writtenDraft } from './setting'

let cast: Cast
beforeEach(async () => {
  cast = await makeCast()
})
const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (cause: Refusal) => cause,
  )
type Ids = { accountId: string; articleId: string }
const add = (ids: Ids, addedId?: string) => execute(addToSet, ctxOf(cast.editor), { ...ids, addedId })
const setOf = (ids: Ids) => runQuery(getArticleSet, ctxOf(cast.analyst), ids)

test('an article stands alone until another is put beside it; both know their set', async () => {
  const ids = await writtenDraft(cast)
  expect(await setOf(ids)).toMatchObject({ id: null, most: 8, articles: [{ id: ids.articleId, title: '春茶記' }] })
  const { id, setId } = await add(ids)
  const set = await setOf(ids)
  expect([set.id, set.articles.map((one) => one.id)]).toEqual([setId, [ids.articleId, id]])
  expect(await setOf({ ...ids, articleId: id })).toEqual(set)
})

test('eight go out together and the ninth is refused with the rule, also when two race for the last place (MSG-1)', async () => {
  const ids = await writtenDraft(cast)
  for (let count = 1; count < 7; count += 1) await add(ids)
  const refused = (await Promise.all([1, 2, 3].map(() => refusalOf(add(ids))))).filter((refusal) => refusal !== null)
  expect(refused).toMatchObject(
    [1, 2].map(() => ({ kind: 'limit', code: 'articles.set_full', facts: { limit: 8, rule: 'MSG-1' } })),
  )
  expect((await setOf(ids)).articles).toHaveLength(8)
})

test('two who begin a set around one article at once get one set', async () => {
  const ids = await writtenDraft(cast)
  const [first, second] = await Promise.all([add(ids), add(ids)])
  expect(first?.setId).toBe(second?.setId)
  expect((await setOf(ids)).articles).toHaveLength(3)
})

test('a draft that exists can be put in once, and into one set only', async () => {
  const [one, other, third] = [await writtenDraft(cast), await writtenDraft(cast), await writtenDraft(cast)]
  await add(one, other.articleId)
  expect((await refusalOf(add(third, other.articleId)))?.code).toBe('articles.in_another_set')
  expect((await refusalOf(add(one, other.articleId)))?.code).toBe('articles.in_another_set')
  const stranger = { ...cast, holder: cast.stranger, account: cast.other } as Cast
  const theirs = await writtenDraft(stranger)
  expect((await refusalOf(add(one, theirs.articleId)))?.code).toBe('articles.not_a_draft')
})

test('the order is saved as a whole; an order made from an older list is refused', async () => {
  const wish = await twoInASet(cast)
  const ids = { accountId: wish.accountId, articleId: wish.articleIds[0] ?? '' }
  const arrange = () => refusalOf(execute(arrangeSet, ctxOf(cast.editor), wish))
  const refused = (await Promise.all([arrange(), arrange()])).filter((refusal) => refusal !== null)
  expect(refused.map(({ code }) => code)).toEqual(['articles.stale_set'])
  expect((await setOf(ids)).articles.map(({ id }) => id)).toEqual(wish.articleIds)
})

test('what is taken out keeps its text and stands alone; a set of one is none', async () => {
  const wish = await twoInASet(cast)
  const [kept = '', gone = ''] = wish.articleIds
  await execute(arrangeSet, ctxOf(cast.editor), { ...wish, articleIds: [kept] })
  for (const articleId of [kept, gone])
    expect(await setOf({ accountId: wish.accountId, articleId })).toMatchObject({
      id: null,
      articles: [{ id: articleId }],
    })
})

test('what was deleted or sent leaves the list', async () => {
  const ids = await writtenDraft(cast)
  const [second, third] = [await add(ids), await add(ids)]
  await execute(deleteDraft, ctxOf(cast.editor), { accountId: ids.accountId, articleId: second.id })
  await transaction((tx) => publishArticles(tx, { accountId: ids.accountId, articleIds: [third.id], publishedAt: NOW }))
  expect((await setOf(ids)).articles.map(({ id }) => id)).toEqual([ids.articleId])
})
