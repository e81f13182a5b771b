import { beforeEach, expect, test } from 'vitest'
import { deleteArticle } from '@/lib/articles'
import {
  declareOriginal,
  disputeOriginal,
  getMarks,
  getOriginalDesk,
  listOriginals,
  sketchMissing,
  withdrawOriginal,
} from '@/lib/originals'
import { db } from '@/lib/platform/db'
import { execute, runQuery } from '@/lib/platform/use-case'
import { type Cast, ctxOf, makeCast, NOBODY, SYSTEM } from '@/tests/support/cast'
import { publishedArticle } from '../articles/setting'
import { declared, draftOf, essay, originalOf, publish, refusalOf } from './setting'

let cast: Cast
beforeEach(async () => {
  cast = await makeCast()
})

const declaration = { author: '林雨', category: 'prose' as const }

test('a draft is declared, published with its mark, and readers see it (PUB-3, PUB-6)', async () => {
  const ids = await declared(cast.editor, await draftOf(cast.editor, cast.account.id, essay('甲')))
  expect((await runQuery(getMarks, ctxOf(NOBODY), ids)).original).toBeNull()
  await publish(ids)
  expect((await runQuery(getMarks, ctxOf(NOBODY), ids)).original).toEqual(declaration)
  const { originals } = await runQuery(listOriginals, ctxOf(cast.analyst), { accountId: cast.account.id })
  expect(originals).toMatchObject([{ articleId: ids.articleId, category: 'prose', reprintedBy: 0 }])
})

test('a near copy of another account’s article is refused, naming it and how much stands in it', async () => {
  const earlier = await originalOf(cast.stranger, cast.other.id, essay('甲'))
  const copy = await draftOf(cast.editor, cast.account.id, `<p>開頭改一改。</p>${essay('甲')}`, '抄來的')
  const refusal = await refusalOf(execute(declareOriginal, ctxOf(cast.editor), { ...copy, ...declaration }))
  expect(refusal).toMatchObject({
    kind: 'conflict',
    code: 'originals.near_copy',
    facts: { account: '別家的號', rule: 'PUB-3' },
  })
  expect(Number(refusal?.facts.percent)).toBeGreaterThan(85)
  const desk = await runQuery(getOriginalDesk, ctxOf(cast.editor), copy)
  expect(desk.near).toMatchObject({ articleId: earlier.articleId, isStanding: true })
})

test('traditional or simplified writing makes a copy no other text', async () => {
  await originalOf(cast.stranger, cast.other.id, essay('這裡說後來發生的雲霧'))
  const copy = await draftOf(cast.editor, cast.account.id, essay('这里说后来发生的云雾'))
  const refusal = await refusalOf(execute(declareOriginal, ctxOf(cast.editor), { ...copy, ...declaration }))
  expect(refusal).toMatchObject({ code: 'originals.near_copy' })
})

test('another text, and one without the mark, are published freely', async () => {
  await originalOf(cast.stranger, cast.other.id, essay('甲'))
  await originalOf(cast.editor, cast.account.id, essay('乙'))
  const plain = await draftOf(cast.editor, cast.account.id, essay('甲'))
  expect(await publish(plain)).toEqual([plain.articleId])
})

test('what was declared before an equal text was published is refused when it is published itself', async () => {
  const mine = await declared(cast.editor, await draftOf(cast.editor, cast.account.id, essay('甲')))
  await publish(await draftOf(cast.stranger, cast.other.id, essay('甲')))
  expect(await refusalOf(publish(mine))).toMatchObject({ code: 'originals.near_copy' })
  expect(await db.article.count({ where: { id: mine.articleId, state: 'DRAFT' } })).toBe(1)
})

test('of near copies that are published at once exactly one wins', async () => {
  const drafts = []
  for (let n = 0; n < 6; n += 1) {
    const [who, account] = n % 2 === 0 ? [cast.editor, cast.account] : [cast.stranger, cast.other]
    drafts.push(await declared(who, await draftOf(who, account.id, `${essay('甲')}<p>${n}</p>`)))
  }
  const refused = (await Promise.all(drafts.map((ids) => refusalOf(publish(ids))))).filter((one) => one !== null)
  expect(refused.map(({ code }) => code)).toEqual(Array.from({ length: 5 }, () => 'originals.near_copy'))
  expect(await db.original.count({ where: { settledAt: { not: null } } })).toBe(1)
})

test('what others deleted still counts; what the account itself deleted does not', async () => {
  const theirs = await originalOf(cast.stranger, cast.other.id, essay('甲'))
  const own = await originalOf(cast.editor, cast.account.id, essay('乙'))
  await execute(deleteArticle, ctxOf(cast.stranger), theirs)
  await execute(deleteArticle, ctxOf(cast.holder), own)
  const [copy, again] = [
    await draftOf(cast.editor, cast.account.id, essay('甲')),
    await draftOf(cast.editor, cast.account.id, essay('乙')),
  ]
  expect(await refusalOf(execute(declareOriginal, ctxOf(cast.editor), { ...copy, ...declaration }))).toMatchObject({
    code: 'originals.near_copy',
  })
  await declared(cast.editor, again)
})

test('a text that is too short, and what is published already, are refused', async () => {
  const short = await draftOf(cast.editor, cast.account.id, '<p>太短了</p>')
  const late = await publishedArticle(cast, { body: essay('甲') })
  const declare = (ids: object) => refusalOf(execute(declareOriginal, ctxOf(cast.editor), { ...ids, ...declaration }))
  expect(await declare(short)).toMatchObject({ code: 'originals.too_short', facts: { least: 100 } })
  expect(await declare(late)).toMatchObject({ code: 'originals.published_already' })
})

test('a declaration is taken back while it is a draft, and never afterwards', async () => {
  const ids = await declared(cast.editor, await draftOf(cast.editor, cast.account.id, essay('甲')))
  await execute(withdrawOriginal, ctxOf(cast.editor), ids)
  await declared(cast.editor, ids)
  await publish(ids)
  expect(await refusalOf(execute(withdrawOriginal, ctxOf(cast.editor), ids))).toMatchObject({
    code: 'originals.published_already',
  })
})

test('a dispute brings the earlier article before a moderator, with what was compared (CONTENT-13)', async () => {
  const earlier = await originalOf(cast.stranger, cast.other.id, essay('甲'))
  const mine = await draftOf(cast.editor, cast.account.id, essay('甲'))
  const { receipt } = await execute(disputeOriginal, ctxOf(cast.editor), { ...mine, text: '我三月就寫好了' })
  expect(receipt).toMatch(/^[A-Z0-9]{5}-/)
  const report = await db.report.findFirstOrThrow({ include: { case: true } })
  expect(report).toMatchObject({ clause: 'CONTENT-13', case: { targetId: earlier.articleId } })
  expect(report.text).toContain('100%')
})

test('what was published before there were sketches is noted by the sweep, once', async () => {
  await publishedArticle(cast, { body: essay('甲') })
  expect(await execute(sketchMissing, ctxOf(SYSTEM), {})).toEqual({ noted: 1 })
  expect(await execute(sketchMissing, ctxOf(SYSTEM), {})).toEqual({ noted: 0 })
})
