import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { deleteArticle, getPublicArticle, listAccountArticles } from '@/lib/articles'
import { getArticlePlaces, getCollection } from '@/lib/collections'
import { getComments, handleComments } from '@/lib/comments'
import { correctArticle, getCorrectionDesk } from '@/lib/corrections'
import { getMarks, makeReprint } from '@/lib/originals'
import { db } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/refusal'
import { execute, runQuery } from '@/lib/platform/use-case'
import { publishedArticle } from '@/tests/lib/articles/setting'
import { series } from '@/tests/lib/collections/setting'
import { waiting } from '@/tests/lib/comments/setting'
import { claim, decide, decision, report } from '@/tests/lib/moderation/support'
import { essay, originalOf, publish } from '@/tests/lib/originals/setting'
import { type Cast, ctxOf, makeCast, NOBODY } from '@/tests/support/cast'
import { frontOver, until } from '@/tests/support/front'

const WITHIN_MS = 1000
const PAGE = /^\/([acp])\/([0-9a-f-]{36})$/

/** What a page shows of articles, each with the link that leads to it. */
const linked = (articles: readonly { id: string; title: string }[]) =>
  articles.map(({ id, title }) => ({ title, href: `/a/${id}` }))

async function articlePage(articleId: string) {
  const ctx = ctxOf(NOBODY)
  const article = await runQuery(getPublicArticle, ctx, { articleId }).catch(noneWhenRefused)
  if (article?.state !== 'published') return article
  const comments = await runQuery(getComments, ctx, { articleId }).catch(noneWhenRefused)
  const places = await runQuery(getArticlePlaces, ctx, { articleId })
  const neighbours = places.flatMap(({ previous, next }) => linked([previous, next].filter((one) => one !== null)))
  const marks = await runQuery(getMarks, ctx, { articleId })
  const source = marks.source?.shown && { ...marks.source, href: `/a/${marks.source.shown.articleId}` }
  return { ...article, comments, neighbours, source }
}
const PAGES: Record<string, (id: string) => Promise<unknown>> = {
  a: articlePage,
  c: async (collectionId) => linked((await runQuery(getCollection, ctxOf(NOBODY), { collectionId })).articles),
  p: async (accountId) => linked((await runQuery(listAccountArticles, ctxOf(NOBODY), { accountId })).articles),
}

/** An instance: its own front with its own kept pages, which asks the domains as the pages do. */
const instance = () =>
  frontOver(async (request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.setHeader('x-xintai-cache', 'public')
    const [, kind = '', id = ''] = PAGE.exec(request.url ?? '') ?? []
    const page = await PAGES[kind]?.(id)
    const isGone = kind === 'a' && (page as { state?: string } | null)?.state !== 'published'
    response.writeHead(page ? (isGone ? 410 : 200) : 404).end(JSON.stringify(page ?? null))
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
  await heldAt(`/a/${articleId}`)
}
async function heldAt(path: string): Promise<void> {
  for (const { get, seen } of sites)
    await until(
      async () => {
        await get(path)
        seen.splice(0)
        await get(path)
        return seen.length
      },
      (asked) => asked === 0,
    )
}

/** Both instances show it within a second of the commit. */
const bothShow = (articleId: string, fits: (page: Page) => boolean) => bothShowAt(`/a/${articleId}`, fits)

interface Page {
  status: number
  text: string
}
async function bothShowAt(path: string, fits: (page: Page) => boolean): Promise<void> {
  const deadline = performance.now() + WITHIN_MS
  await Promise.all(
    sites.map(({ get }) =>
      until(
        async () => {
          const answer = await get(path)
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

/** An original with everything that shows it: a card, a series with its neighbour, the account's page, a reprint. */
async function shownEverywhere() {
  const original = await originalOf(cast.holder, cast.account.id, essay('嶺'), { reprintOpen: 'on' })
  const { articleId, accountId } = original
  const card = `<p>另見</p><figure data-kind="article" data-id="${articleId}"></figure>`
  const withCard = await publishedArticle(cast, { title: '有卡片', body: card })
  const neighbour = await publishedArticle(cast, { title: '鄰篇' })
  const collectionId = await series(cast, [articleId, neighbour.articleId])
  const reprint = await execute(makeReprint, ctxOf(cast.stranger), { accountId: cast.other.id, sourceId: articleId })
  await publish({ accountId: cast.other.id, articleId: reprint.articleId })
  const pages = [`/a/${withCard.articleId}`, `/a/${neighbour.articleId}`, `/c/${collectionId}`, `/p/${accountId}`]
  return { original, pages, reprint: `/a/${reprint.articleId}` }
}
const shows = (articleId: string) => (page: Page) => page.text.includes(`/a/${articleId}`)

test('a take-down leaves every page that showed the article within a second, with no worker running', async () => {
  const { original, pages, reprint } = await shownEverywhere()
  const { articleId } = original
  for (const path of [...pages, reprint]) {
    await heldAt(path)
    await bothShowAt(path, shows(articleId))
  }
  const { caseId } = await report(cast, { target: { kind: 'article', id: articleId, accountId: cast.account.id } })
  await decide(cast.moderator, { caseId, version: await claim(cast, caseId), ...decision() })
  for (const path of pages) await bothShowAt(path, (page) => page.status === 200 && !shows(articleId)(page))
  await bothShowAt(reprint, ({ text }) => text.includes('"state":"taken_down"'))
})

test('a deletion leaves every page that showed the article within a second, and its card says so', async () => {
  const { original, pages, reprint } = await shownEverywhere()
  for (const path of [...pages, reprint]) await heldAt(path)
  await execute(deleteArticle, ctxOf(cast.editor), original)
  for (const path of pages) await bothShowAt(path, (page) => page.status === 200 && !shows(original.articleId)(page))
  await bothShowAt(pages[0] ?? '', ({ text }) => text.includes('gone-article'))
  await bothShowAt(reprint, ({ text }) => text.includes('"state":"deleted"'))
})
