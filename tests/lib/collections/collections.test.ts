import { beforeEach, expect, test } from 'vitest'
import { deleteArticle } from '@/lib/articles'
import {
  deleteCollection,
  followCollection,
  getArticlePlaces,
  getCollection,
  listFollowedCollections,
  markCollectionSeen,
  saveCollection,
} from '@/lib/collections'
import { accountFeed, collectionFeed, writeFeed } from '@/lib/feeds'
import type { Refusal } from '@/lib/platform/refusal'
import { execute, runQuery } from '@/lib/platform/use-case'
import { publishedArticle, writtenDraft } from '@/tests/lib/articles/setting'
import { after, type Cast, ctxOf, makeCast, NOBODY, NOW } from '@/tests/support/cast'
import { series } from './setting'

let cast: Cast
beforeEach(async () => {
  cast = await makeCast()
})
const three = async () => {
  const all = []
  for (const title of ['第一篇', '第二篇', '第三篇']) all.push(await publishedArticle(cast, { title }))
  return all
}
const places = (articleId: string) => runQuery(getArticlePlaces, ctxOf(NOBODY), { articleId })

test('E16 an article leads to the one before and the one after it that can be read', async () => {
  const [first, second, third] = await three()
  const draft = await writtenDraft(cast)
  const ids = [first, draft, second, third].map((one) => one?.articleId ?? '')
  const collectionId = await series(cast, ids)
  expect(await places(second?.articleId ?? '')).toMatchObject([
    { collectionId, position: 2, count: 3, previous: { title: '第一篇' }, next: { title: '第三篇' } },
  ])
  if (first) await execute(deleteArticle, ctxOf(cast.editor), first)
  expect(await places(second?.articleId ?? '')).toMatchObject([{ position: 1, count: 2, previous: null }])
  const page = await runQuery(getCollection, ctxOf(NOBODY), { collectionId })
  expect(page.articles.map(({ title }) => title)).toEqual(['第二篇', '第三篇'])
})

test('two operators who save one order: one is told that it changed meanwhile', async () => {
  const [first, second] = await three()
  const collectionId = await series(cast, [first?.articleId ?? ''])
  const save = (articleIds: string[]) =>
    execute(saveCollection, ctxOf(cast.editor), {
      ...{ accountId: cast.account.id, collectionId, version: 2, title: '新名', articleIds },
    }).then(
      () => 'done',
      (cause: Refusal) => cause.code,
    )
  const both = await Promise.all([save([first?.articleId ?? '']), save([second?.articleId ?? ''])])
  expect(both.sort()).toEqual(['collections.changed_meanwhile', 'done'])
})

test('another account’s article does not enter a series', async () => {
  const collectionId = await series(cast, [])
  const foreign = { ...cast, account: cast.other, holder: cast.stranger }
  const { articleId } = await publishedArticle(foreign)
  const save = execute(saveCollection, ctxOf(cast.editor), {
    ...{ accountId: cast.account.id, collectionId, version: 2, title: '連載', articleIds: [articleId] },
  })
  await expect(save).rejects.toMatchObject({ code: 'collections.article_gone' })
})

test('E16 who follows a series sees what came since they last looked', async () => {
  const [first, second] = await three()
  const collectionId = await series(cast, [first?.articleId ?? '', second?.articleId ?? ''])
  const earlier = ctxOf(cast.reader, { now: after(-1000) })
  await execute(followCollection, earlier, { collectionId })
  await execute(followCollection, earlier, { collectionId })
  const followed = () => runQuery(listFollowedCollections, ctxOf(cast.reader), {})
  expect(await followed()).toMatchObject([{ title: '林間一年', fresh: 2, articles: 2 }])
  expect(await execute(markCollectionSeen, ctxOf(cast.reader), { collectionId })).toEqual({ following: true })
  expect(await followed()).toMatchObject([{ fresh: 0 }])
  await execute(deleteCollection, ctxOf(cast.editor), { accountId: cast.account.id, collectionId })
  expect(await followed()).toEqual([])
})

test('N14 feeds hold what the pages hold: whole addresses, no drafts, and a deleted article leaves', async () => {
  const [first, second] = await three()
  await writtenDraft(cast, { title: '還沒發' })
  const collectionId = await series(cast, [first?.articleId ?? '', second?.articleId ?? ''])
  const ctx = ctxOf(NOBODY, { now: NOW })
  const feed = await accountFeed(ctx, { handle: cast.account.handle })
  expect(feed.entries.map(({ title }) => title).sort()).toEqual(['第一篇', '第三篇', '第二篇'].sort())
  for (const format of ['feed.xml', 'atom.xml', 'feed.json'] as const) {
    const { body } = writeFeed(feed, format)
    expect(body).toContain(`/a/${first?.articleId}`)
    expect(body).not.toContain('還沒發')
    expect(writeFeed(feed, format).body).toBe(body)
  }
  if (first) await execute(deleteArticle, ctxOf(cast.editor), first)
  const left = await collectionFeed(ctx, { collectionId })
  expect(left.entries.map(({ title }) => title)).toEqual(['第二篇'])
})
