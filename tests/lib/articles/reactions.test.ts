import { beforeEach, expect, test } from 'vitest'
import {
  deleteArticle,
  flushReactions,
  flushShares,
  getMyReactions,
  getReadCount,
  listFavourites,
  react,
  recordShare,
} from '@/lib/articles'
import { execute, runQuery } from '@/lib/platform/use-case'
import { after, type Cast, ctxOf, DAY, makeCast, NOBODY, subscriberActor, SYSTEM } from '@/tests/support/cast'
import { publishedArticle } from './setting'

let cast: Cast
beforeEach(async () => {
  cast = await makeCast()
})
const figures = (articleId: string) => runQuery(getReadCount, ctxOf(NOBODY), { articleId })

test('PUB-6 a reader likes an article once, however often they press, and can take it back', async () => {
  const { articleId } = await publishedArticle(cast)
  const like = (on: 'yes' | 'no') => execute(react, ctxOf(cast.reader), { articleId, kind: 'like', on })
  await Promise.all([like('yes'), like('yes'), like('yes')])
  await execute(react, ctxOf(cast.passerBy), { articleId, kind: 'like' })
  await flushReactions(ctxOf(SYSTEM))
  expect((await figures(articleId)).likes).toBe(2)
  expect(await runQuery(getMyReactions, ctxOf(cast.reader), { articleId })).toEqual({ like: true, favourite: false })
  await like('no')
  await flushReactions(ctxOf(SYSTEM))
  expect((await figures(articleId)).likes).toBe(1)
})

test('a figure of likes that was lost with its process is mended by the next one: it is counted from the rows', async () => {
  const { articleId } = await publishedArticle(cast)
  const { db } = await import('@/lib/platform/db')
  await db.articleReaction.create({
    data: {
      ...{ accountId: cast.account.id, articleId, kind: 'LIKE', subscriberId: subscriberActor().id },
      at: after(0),
    },
  })
  await execute(react, ctxOf(cast.reader), { articleId, kind: 'like' })
  await flushReactions(ctxOf(SYSTEM))
  expect((await figures(articleId)).likes).toBe(2)
})

test('what a reader keeps is listed newest first, and says so when its author deleted it', async () => {
  const [first, second] = [await publishedArticle(cast), await publishedArticle(cast, { title: '第二篇' })]
  await execute(react, ctxOf(cast.reader), { articleId: first.articleId, kind: 'favourite' })
  await execute(react, ctxOf(cast.reader, { now: after(1000) }), { articleId: second.articleId, kind: 'favourite' })
  await execute(deleteArticle, ctxOf(cast.editor), first)
  const { articles } = await runQuery(listFavourites, ctxOf(cast.reader), {})
  expect(articles.map(({ title, state }) => [title, state])).toEqual([
    ['第二篇', 'published'],
    ['春茶記', 'deleted'],
  ])
})

test('passing on counts one reader once a day, and no machines', async () => {
  const { articleId } = await publishedArticle(cast)
  recordShare(ctxOf(NOBODY), articleId)
  recordShare(ctxOf(NOBODY), articleId)
  recordShare(ctxOf(NOBODY, { userAgent: 'curl/8' }), articleId)
  await flushShares(ctxOf(SYSTEM))
  recordShare(ctxOf(NOBODY, { now: after(DAY) }), articleId)
  await flushShares(ctxOf(SYSTEM))
  expect((await figures(articleId)).shares).toBe(2)
})
