import { beforeEach, expect, test } from 'vitest'
import {
  articlesById,
  countReads,
  deleteArticle,
  flushReads,
  getPublicArticle,
  getReadCount,
  listAccountArticles,
  listPublished,
  loadSendableDrafts,
  publishArticles,
  recordRead,
  reportArticle,
  reportTarget,
  saveDraft,
} from '@/lib/articles'
import { db, transaction } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import type { Refusal } from '@/lib/platform/refusal'
import { finishAtEnd } from '@/lib/platform/ending'
import { execute, runQuery } from '@/lib/platform/use-case'
import { after, type Cast, ctxOf, DAY, makeCast, NOBODY, NOW, SYSTEM } from '@/tests/support/cast'
import { publishedArticle, texts, writtenDraft } from './setting'

let cast: Cast
beforeEach(async () => {
  cast = await makeCast()
})

const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (cause: Refusal) => cause,
  )
const page = (articleId: string) => runQuery(getPublicArticle, ctxOf(NOBODY), { articleId })

/** A removal as a decision of moderation leaves it. */
async function takeDown({ accountId, articleId }: { accountId: string; articleId: string }): Promise<string> {
  const [caseId, decisionId] = [newId(NOW), newId(NOW)]
  await transaction(async (tx) => {
    await tx.case.create({
      data: {
        id: caseId,
        targetKind: 'ARTICLE',
        targetId: articleId,
        accountId,
        state: 'DECIDED',
        severity: 1,
        openedAt: NOW,
        dueAt: NOW,
      },
    })
    await tx.decision.create({
      data: {
        id: decisionId,
        caseId,
        outcome: 'remove_and_warn',
        clause: 'CONTENT-6',
        reason: '謠言',
        decidedBy: newId(NOW),
        decidedAt: NOW,
      },
    })
    await tx.removal.create({
      data: { targetKind: 'ARTICLE', targetId: articleId, decisionId, accountId, clause: 'CONTENT-6', at: NOW },
    })
  })
  return decisionId
}

test('a draft is no page; once published anyone reads it without signing in', async () => {
  const { accountId, articleId } = await writtenDraft(cast)
  expect((await refusalOf(page(articleId)))?.kind).toBe('not_found')
  expect(
    await transaction((tx) => publishArticles(tx, { accountId, articleIds: [articleId], publishedAt: NOW })),
  ).toEqual([articleId])
  expect(await page(articleId)).toMatchObject({
    state: 'published',
    title: '春茶記',
    publishedAt: NOW.toISOString(),
    account: { name: '林間小記', profilePath: '/p/gh_linjian', followPath: '/f/code-gh_linjian?from=article' },
  })
})

test('a draft is published once, whoever asks first, and is saved no more', async () => {
  const { accountId, articleId } = await writtenDraft(cast)
  const publish = () =>
    transaction((tx) => publishArticles(tx, { accountId, articleIds: [articleId], publishedAt: NOW }))
  expect((await Promise.all([publish(), publish()])).flat()).toEqual([articleId])
  const late = await refusalOf(execute(saveDraft, ctxOf(cast.editor), { ...texts, accountId, articleId, version: 2 }))
  expect(late?.kind).toBe('not_found')
})

test('another account can neither send nor publish the draft', async () => {
  const { articleId } = await writtenDraft(cast)
  const wanted = { accountId: cast.other.id, articleIds: [articleId] }
  expect(await transaction((tx) => loadSendableDrafts(tx, wanted))).toEqual([])
  expect(await transaction((tx) => publishArticles(tx, { ...wanted, publishedAt: NOW }))).toEqual([])
})

test('what can be sent comes in the order asked, with what it lacks', async () => {
  const whole = await writtenDraft(cast)
  const empty = await writtenDraft(cast, { title: '', body: '' })
  const articleIds = [empty.articleId, newId(NOW), whole.articleId]
  const found = await transaction((tx) => loadSendableDrafts(tx, { accountId: cast.account.id, articleIds }))
  expect(found.map(({ id, faults }) => [id, faults])).toEqual([
    [empty.articleId, ['title_missing', 'body_missing']],
    [whole.articleId, []],
  ])
})

test('after deletion the page says that its author deleted it, and a second deletion is refused', async () => {
  const ids = await publishedArticle(cast)
  const remove = () => refusalOf(execute(deleteArticle, ctxOf(cast.editor, { now: after(DAY) }), ids))
  const both = await Promise.all([remove(), remove()])
  expect(both.filter((refusal) => refusal === null)).toHaveLength(1)
  expect(await page(ids.articleId)).toMatchObject({ state: 'deleted', at: after(DAY).toISOString() })
})

test('what was taken down says under which rule, also when its author deletes it afterwards', async () => {
  const ids = await publishedArticle(cast)
  const noticeId = await takeDown(ids)
  const gone = { state: 'taken_down', clause: 'CONTENT-6', noticeId }
  expect(await page(ids.articleId)).toMatchObject(gone)
  await execute(deleteArticle, ctxOf(cast.holder), ids)
  expect(await page(ids.articleId)).toMatchObject(gone)
  const { articles } = await runQuery(listPublished, ctxOf(cast.holder), { accountId: cast.account.id })
  expect(articles).toMatchObject([{ state: 'taken_down', clause: 'CONTENT-6' }])
  expect((await runQuery(listAccountArticles, ctxOf(NOBODY), { accountId: cast.account.id })).articles).toEqual([])
  expect(await articlesById(db, [ids.articleId])).toMatchObject([{ state: 'taken_down' }])
})

test('a reader counts once a day, a machine never, and the count follows', async () => {
  const { articleId } = await publishedArticle(cast)
  const count = () => runQuery(getReadCount, ctxOf(NOBODY), { articleId })
  const phone = ctxOf(NOBODY, { userAgent: 'Mozilla/5.0 (iPhone)' })
  for (const ctx of [
    phone,
    phone,
    ctxOf(cast.reader),
    ctxOf(NOBODY, { userAgent: 'Googlebot/2.1' }),
    ctxOf(NOBODY, { userAgent: '' }),
  ])
    recordRead(ctx, articleId)
  await flushReads(phone)
  expect(await count()).toMatchObject({ reads: 2 })
  recordRead(phone, articleId)
  recordRead({ ...phone, now: after(DAY) }, articleId)
  await flushReads(phone)
  expect(await count()).toMatchObject({ reads: 3 })
})

test('a read that still waits when the process stops in order is counted', async () => {
  const { articleId } = await publishedArticle(cast)
  recordRead(ctxOf(NOBODY), articleId)
  await finishAtEnd()
  expect(await runQuery(getReadCount, ctxOf(NOBODY), { articleId })).toMatchObject({ reads: 1 })
})

test('batches counted twice and side by side lose and double nothing', async () => {
  const [one, two] = [await publishedArticle(cast), await publishedArticle(cast)]
  const reads = [one, two, one].map(({ articleId }, at) => ({
    articleId,
    readerKey: String(at).padStart(64, '0'),
    day: '2026-11-18',
    at: NOW.toISOString(),
  }))
  const batch = (some: typeof reads) => execute(countReads, ctxOf(SYSTEM), { reads: some })
  await Promise.all([batch(reads), batch([...reads].reverse()), batch(reads)])
  expect((await articlesById(db, [one.articleId, two.articleId])).map((article) => article.reads)).toEqual([2, 1])
})

test('a report keeps what the server sees, whatever is edited later, and a repeat gets the first receipt', async () => {
  const ids = await publishedArticle(cast)
  const report = () =>
    execute(reportArticle, ctxOf(NOBODY), { articleId: ids.articleId, clause: 'CONTENT-6', text: '這是謠言' })
  const filed = await report()
  expect(await report()).toEqual({ ...filed, isRepeat: true })
  const { evidence } = await db.report.findFirstOrThrow({ where: { receipt: filed.receipt } })
  expect(evidence).toMatchObject({
    kind: 'article',
    title: '春茶記',
    bodyText: '清明前後，霧要到九點才散。',
    accountHandle: 'gh_linjian',
  })
  expect(await reportTarget(db, ids.articleId)).toEqual(evidence)
  await takeDown(ids)
  expect((await refusalOf(report()))?.kind).toBe('not_found')
})
