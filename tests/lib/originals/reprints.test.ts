import { beforeEach, expect, test } from 'vitest'
import { deleteArticle, getDraft, saveDraft } from '@/lib/articles'
import { correctArticle } from '@/lib/corrections'
import {
  answerReprint,
  askReprint,
  getBorrowing,
  getLending,
  getMarks,
  grantReprint,
  lookUpSource,
  makeReprint,
  revokeReprint,
  setOriginalOpen,
  setReprint,
} from '@/lib/originals'
import { db } from '@/lib/platform/db'
import { execute, runQuery } from '@/lib/platform/use-case'
import { type Cast, ctxOf, makeCast, NOBODY } from '@/tests/support/cast'
import { draftOf, essay, type Ids, originalOf, publish, refusalOf } from './setting'

let cast: Cast
let source: Ids
beforeEach(async () => {
  cast = await makeCast()
  source = await originalOf(cast.editor, cast.account.id, essay('甲'), { likeOpen: 'on', reprintOpen: 'on' })
})

const theirs = () => ({ accountId: cast.other.id })
const make = (sourceId = source.articleId, now?: Date) =>
  execute(makeReprint, ctxOf(cast.stranger, now ? { now } : {}), { ...theirs(), sourceId })
const close = () => execute(setOriginalOpen, ctxOf(cast.editor), { ...source })
const save = async (ids: Ids, changes: object) => {
  const draft = await runQuery(getDraft, ctxOf(cast.stranger), ids)
  const { title, summary, author, body, version } = draft
  return execute(saveDraft, ctxOf(cast.stranger), {
    ...ids,
    title,
    summary,
    author,
    body,
    version,
    coverId: null,
    ...changes,
  })
}

test('an open original is reprinted without asking, and its source is told by the page (PUB-5)', async () => {
  const reprint = await make()
  await publish(reprint)
  const marks = await runQuery(getMarks, ctxOf(NOBODY), reprint)
  expect(marks).toMatchObject({
    original: null,
    source: { shown: { articleId: source.articleId, author: '林雨', account: '林間小記' }, state: 'standing' },
  })
  const lending = await runQuery(getLending, ctxOf(cast.holder), { accountId: cast.account.id })
  expect(lending.reprintedBy).toMatchObject([{ articleId: reprint.articleId, account: '別家的號', basis: 'OPEN' }])
})

test('before 2018-06-27 nothing is open', async () => {
  const refusal = await refusalOf(make(source.articleId, new Date('2018-06-26T15:59:59Z')))
  expect(refusal).toMatchObject({ kind: 'forbidden', code: 'originals.not_open' })
  const early = await refusalOf(
    execute(setOriginalOpen, ctxOf(cast.editor, { now: new Date('2018-06-26T15:59:59Z') }), {
      ...source,
      reprintOpen: 'on',
    }),
  )
  expect(early?.issues[0]).toMatchObject({ path: 'reprintOpen', code: 'originals.no_open_reprint_yet' })
})

test('its text is locked: other words are refused in the editor and in a correction, a title is not', async () => {
  const reprint = await make()
  expect(await refusalOf(save(reprint, { body: '<p>換一篇</p>' }))).toMatchObject({ code: 'articles.text_locked' })
  await save(reprint, { title: '轉載：山居' })
  expect((await db.article.findUniqueOrThrow({ where: { id: reprint.articleId } })).body).toBe(essay('甲'))
  await publish(reprint)
  const correction = { ...reprint, version: 2, texts: { 0: '改' } }
  expect(await refusalOf(execute(correctArticle, ctxOf(cast.stranger), correction))).toMatchObject({
    code: 'articles.text_locked',
  })
})

test('closing holds for what is to come: a draft is refused when it is published, a published one stays', async () => {
  const published = await make()
  await publish(published)
  await execute(deleteArticle, ctxOf(cast.stranger), published)
  const draft = await make()
  expect(draft.articleId).not.toBe(published.articleId)
  await close()
  expect(await refusalOf(publish(draft))).toMatchObject({ code: 'originals.no_longer_open' })
  expect(await refusalOf(make())).toBeNull()
})

test('made twice it is one draft', async () => {
  expect((await make()).articleId).toBe((await make()).articleId)
})

test('where it is not open the author is asked, answers once, and the text stays locked', async () => {
  await close()
  expect(await refusalOf(make())).toMatchObject({ kind: 'forbidden', code: 'originals.not_open' })
  const wish = { ...theirs(), sourceId: source.articleId, note: '請讓我們轉載' }
  const { requestId } = await execute(askReprint, ctxOf(cast.stranger), wish)
  expect(await refusalOf(execute(askReprint, ctxOf(cast.stranger), wish))).toMatchObject({
    code: 'originals.asked_already',
  })
  const answer = (given: string) =>
    refusalOf(execute(answerReprint, ctxOf(cast.editor), { accountId: cast.account.id, requestId, answer: given }))
  const answers = await Promise.all([answer('CONFIRMED'), answer('REFUSED'), answer('CONFIRMED')])
  expect(answers.filter((one) => one?.code === 'originals.answered_already')).toHaveLength(2)
  const kinds = (await db.notification.findMany({ select: { kind: true } })).map(({ kind }) => kind)
  expect(kinds).toEqual(expect.arrayContaining(['reprint_asked', 'reprint_answered']))
  const { requests } = await runQuery(getBorrowing, ctxOf(cast.stranger), theirs())
  expect(requests[0]?.state === 'CONFIRMED').toBe((await refusalOf(make())) === null)
})

test('the white list lets an account edit and leave the source out, and nobody else can leave it out', async () => {
  await close()
  const grant = {
    accountId: cast.account.id,
    handle: cast.other.handle,
    mayEdit: 'on' as const,
    mayHideSource: 'on' as const,
  }
  const { grantId } = await execute(grantReprint, ctxOf(cast.editor), grant)
  const reprint = await make()
  await save(reprint, { body: '<p>換了一段</p>' })
  await execute(setReprint, ctxOf(cast.stranger), { ...reprint, comment: '值得一讀', hidesSource: 'on' })
  await publish(reprint)
  expect((await runQuery(getMarks, ctxOf(NOBODY), reprint)).source).toEqual({
    shown: null,
    state: 'standing',
    comment: '值得一讀',
  })

  await execute(revokeReprint, ctxOf(cast.editor), { accountId: cast.account.id, grantId })
  const look = await runQuery(lookUpSource, ctxOf(cast.stranger), { ...theirs(), source: `/a/${source.articleId}` })
  expect(look).toMatchObject({ right: null, made: { articleId: reprint.articleId } })
})

test('without the white list the source stays', async () => {
  const reprint = await make()
  const refusal = await refusalOf(execute(setReprint, ctxOf(cast.stranger), { ...reprint, hidesSource: 'on' }))
  expect(refusal?.issues[0]).toMatchObject({ path: 'hidesSource', code: 'originals.source_stays' })
})

test('a reprint of a reprint is one of the first author, by their right', async () => {
  const first = await make()
  await publish(first)
  const grant = { accountId: cast.account.id, handle: cast.other.handle }
  await execute(grantReprint, ctxOf(cast.editor), grant)
  const onward = await execute(makeReprint, ctxOf(cast.holder), {
    accountId: cast.service.id,
    sourceId: first.articleId,
  })
  expect(await db.reprint.findUniqueOrThrow({ where: { articleId: onward.articleId } })).toMatchObject({
    sourceArticleId: first.articleId,
    firstArticleId: source.articleId,
    firstAccountId: cast.account.id,
  })
})

test('a source that its author deleted is told so, and an unsent reprint of it is refused', async () => {
  const published = await make()
  await publish(published)
  const draft = await execute(makeReprint, ctxOf(cast.holder), {
    accountId: cast.service.id,
    sourceId: source.articleId,
  })
  await execute(deleteArticle, ctxOf(cast.holder), source)
  expect((await runQuery(getMarks, ctxOf(NOBODY), published)).source).toMatchObject({
    state: 'deleted',
    shown: { title: '山居', account: '林間小記' },
  })
  expect(await refusalOf(publish(draft))).toMatchObject({ code: 'originals.source_deleted' })
})

test('what is no original, and what is our own, cannot be reprinted', async () => {
  const plain = await draftOf(cast.editor, cast.account.id, essay('乙'))
  await publish(plain)
  expect(await refusalOf(make(plain.articleId))).toMatchObject({ code: 'originals.not_reprintable' })
  const own = execute(makeReprint, ctxOf(cast.editor), { accountId: cast.account.id, sourceId: source.articleId })
  expect(await refusalOf(own)).toMatchObject({ code: 'originals.own_article' })
})
