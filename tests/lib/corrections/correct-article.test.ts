import { beforeEach, expect, test } from 'vitest'
import { deleteArticle, getPublicArticle } from '@/lib/articles'
import { correctArticle, getCorrectedAt, getCorrection, getCorrectionDesk } from '@/lib/corrections'
import { db } from '@/lib/platform/db'
import type { Refusal } from '@/lib/platform/refusal'
import { execute, runQuery } from '@/lib/platform/use-case'
import { after, type Cast, ctxOf, makeCast, MINUTE, NOBODY } from '@/tests/support/cast'
import { publishedArticle } from '../articles/setting'

let cast: Cast
let ids: { accountId: string; articleId: string }
beforeEach(async () => {
  cast = await makeCast()
  ids = await publishedArticle(cast, { body: '<p>清明<strong>前后</strong>，霧散。</p><p>一芽二葉</p>' })
})

const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (cause: Refusal) => cause,
  )
const correct = (texts: Record<string, string>, changes: { version?: number; now?: Date } = {}) =>
  execute(correctArticle, ctxOf(cast.editor, { now: changes.now ?? after(MINUTE) }), {
    ...ids,
    version: changes.version ?? 2,
    texts,
  })

test('mends the body, keeps both texts, and shows readers when and what (PUB-2)', async () => {
  expect(await correct({ 0: '清明前後，霧散。' })).toEqual({ articleId: ids.articleId, changed: 1 })
  const article = await runQuery(getPublicArticle, ctxOf(NOBODY), ids)
  expect(article).toMatchObject({ title: '春茶記', body: '<p>清明<strong>前後</strong>，霧散。</p><p>一芽二葉</p>' })
  expect(await runQuery(getCorrectedAt, ctxOf(NOBODY), ids)).toBe(after(MINUTE).toISOString())
  expect(await runQuery(getCorrection, ctxOf(NOBODY), ids)).toMatchObject({ title: '春茶記', changed: 1, limit: 10 })
  const row = await db.articleCorrection.findUniqueOrThrow({ where: { articleId: ids.articleId } })
  expect(row.originalBody).toContain('前后')
  expect(await db.domainEvent.count({ where: { name: 'article.corrected' } })).toBe(1)
})

test('the eleventh character is refused with the count and the rule, and nothing is spent', async () => {
  const refusal = await refusalOf(correct({ 1: '一芽二葉一二三四五六七八九十百' }))
  expect(refusal).toMatchObject({
    kind: 'limit',
    code: 'corrections.too_much',
    facts: { changed: 11, limit: 10, rule: 'PUB-2' },
  })
  expect(await correct({ 1: '一芽二葉一二三四五六七八九十' })).toMatchObject({ changed: 10 })
})

test('the limit is that of the day of correcting: five until 2018-12-28, ten from the day after', async () => {
  const six = { 1: '一芽二葉一二三四五六' }
  const refusal = await refusalOf(correct(six, { now: new Date('2018-12-28T15:59:59Z') }))
  expect(refusal).toMatchObject({ code: 'corrections.too_much', facts: { changed: 6, limit: 5 } })
  expect(await correct(six, { now: new Date('2018-12-28T16:00:00Z') })).toMatchObject({ changed: 6 })
})

test('a second time is refused for ever, and says when the first was', async () => {
  await correct({ 1: '一芽二叶' })
  const refusal = await refusalOf(correct({ 1: '一芽三叶' }, { version: 3, now: after(MINUTE * 60 * 24 * 900) }))
  expect(refusal).toMatchObject({
    kind: 'conflict',
    code: 'corrections.once_only',
    facts: { at: after(MINUTE).toISOString() },
  })
})

test('of ten at once exactly one mends', async () => {
  const tries = Array.from({ length: 10 }, (_, n) => refusalOf(correct({ 1: `一芽${n}葉` })))
  const refused = (await Promise.all(tries)).filter((refusal) => refusal !== null)
  expect(refused).toHaveLength(9)
  for (const { kind } of refused) expect(kind).toBe('conflict')
  expect(await db.articleCorrection.count()).toBe(1)
})

test('a text that was made from another version, and one that changes nothing, are refused', async () => {
  expect(await refusalOf(correct({ 1: '一芽二叶' }, { version: 1 }))).toMatchObject({
    code: 'corrections.article_changed',
  })
  expect(await refusalOf(correct({ 1: '一芽二葉' }))).toMatchObject({ code: 'corrections.nothing_changed' })
})

test('what is deleted cannot be mended, and its difference is gone with it', async () => {
  await correct({ 1: '一芽二叶' })
  await execute(deleteArticle, ctxOf(cast.holder), ids)
  expect(await refusalOf(runQuery(getCorrection, ctxOf(NOBODY), ids))).toMatchObject({ kind: 'not_found' })
  expect(await refusalOf(correct({ 1: '一芽三葉' }, { version: 3 }))).toMatchObject({ kind: 'not_found' })
})

test('the desk shows the blocks, what is allowed today, and that it was used', async () => {
  const desk = () => runQuery(getCorrectionDesk, ctxOf(cast.editor), ids)
  expect(await desk()).toMatchObject({ blocks: ['清明前后，霧散。', '一芽二葉'], limit: 10, correctedAt: null })
  await correct({ 1: '一芽二叶' })
  expect(await desk()).toMatchObject({ correctedAt: after(MINUTE).toISOString() })
})
