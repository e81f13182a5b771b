import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { deleteArticle, getPublicArticle } from '@/lib/articles'
import { getComments, handleComments } from '@/lib/comments'
import { correctArticle, getCorrectionDesk } from '@/lib/corrections'
import { db } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/refusal'
import { execute, runQuery } from '@/lib/platform/use-case'
import { publishedArticle } from '@/tests/lib/articles/setting'
import { waiting } from '@/tests/lib/comments/setting'
import { claim, decide, decision, report } from '@/tests/lib/moderation/support'
import { type Cast, ctxOf, makeCast, NOBODY } from '@/tests/support/cast'
import { frontOver, until } from '@/tests/support/front'

const WITHIN_MS = 1000
const ARTICLE = /^\/a\/([0-9a-f-]{36})$/

/** An instance: its own front with its own kept pages, which asks the domains as the page does. */
const instance = () =>
  frontOver(async (request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.setHeader('x-xintai-cache', 'public')
    const articleId = ARTICLE.exec(request.url ?? '')?.[1]
    const ctx = ctxOf(NOBODY)
    const article = articleId ? await runQuery(getPublicArticle, ctx, { articleId }).catch(noneWhenRefused) : null
    if (!article) return void response.writeHead(404).end()
    const comments = await runQuery(getComments, ctx, { articleId: article.id }).catch(noneWhenRefused)
    response.writeHead(article.state === 'published' ? 200 : 410).end(JSON.stringify({ article, comments }))
  })
const noneWhenRefused = (error: unknown) => {
  if (error instanceof Refusal) return null
  throw error
}

let sites: Awaited<ReturnType<typeof instance>>[]
let cast: Cast
beforeAll(async () => {
  sites = [await instance(), await instance()]
})
afterAll(async () => {
  const [first, second] = sites
  // In one process the two share a pool, which the first one's orderly stop ends.
  second?.front.server.close()
  second?.front.server.closeAllConnections()
  await first?.front.stop()
})
beforeEach(async () => {
  cast = await makeCast()
})

/** Both instances hold the page: asked again, neither asks the domains. */
async function held(articleId: string): Promise<void> {
  for (const { get, seen } of sites)
    await until(
      async () => {
        await get(`/a/${articleId}`)
        seen.splice(0)
        await get(`/a/${articleId}`)
        return seen.length
      },
      (asked) => asked === 0,
    )
}

/** Both instances show it within a second of the commit. */
async function bothShow(articleId: string, fits: (page: { status: number; text: string }) => boolean): Promise<void> {
  const deadline = performance.now() + WITHIN_MS
  await Promise.all(
    sites.map(({ get }) =>
      until(
        async () => {
          const answer = await get(`/a/${articleId}`)
          return { status: answer.status, text: await answer.text() }
        },
        fits,
        deadline - performance.now(),
      ),
    ),
  )
}

test('a deletion holds on two instances within a second', async () => {
  const ids = await publishedArticle(cast)
  await held(ids.articleId)
  await execute(deleteArticle, ctxOf(cast.editor), ids)
  await bothShow(ids.articleId, ({ status, text }) => status === 410 && !text.includes('霧要到九點'))
})

test('a take-down holds on two instances within a second, and names the rule', async () => {
  const { articleId } = await publishedArticle(cast)
  await held(articleId)
  const { caseId } = await report(cast, { target: { kind: 'article', id: articleId, accountId: cast.account.id } })
  await decide(cast.moderator, { caseId, version: await claim(cast, caseId), ...decision() })
  await bothShow(articleId, ({ status, text }) => status === 410 && text.includes('USE-2'))
})

test('PUB-2 a correction holds on two instances within a second', async () => {
  const ids = await publishedArticle(cast)
  await held(ids.articleId)
  const { version } = await runQuery(getCorrectionDesk, ctxOf(cast.editor), ids)
  await execute(correctArticle, ctxOf(cast.editor), { ...ids, version, texts: { 0: '清明前後，霧要到十點才散。' } })
  await bothShow(ids.articleId, ({ text }) => text.includes('霧要到十點'))
  expect(await db.articleCorrection.count()).toBe(1)
})

test('PUB-7 a comment that the account chooses stands on two instances within a second', async () => {
  const { accountId, articleId, commentId } = await waiting(cast)
  await held(articleId)
  await execute(handleComments, ctxOf(cast.editor), { accountId, commentIds: [commentId], deed: 'choose' })
  await bothShow(articleId, ({ text }) => text.includes('寫得真好'))
})
