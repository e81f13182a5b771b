import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { beforeEach, expect, test } from 'vitest'
import { addRuleWord, checkLinks, endRuleWord, forgetLinkChecks, getCheckUp, listRuleWords } from '@/lib/checkup'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import type { Refusal } from '@/lib/platform/refusal'
import { execute, runQuery } from '@/lib/platform/use-case'
import { drainJobs } from '@/lib/worker/drain'
import { writtenDraft } from '@/tests/lib/articles/setting'
import { after, type Cast, ctxOf, DAY, makeCast, MINUTE, NOW } from '@/tests/support/cast'

let cast: Cast
beforeEach(async () => {
  cast = await makeCast()
})

const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    ({ code, issues }: Refusal) => issues[0]?.code ?? code,
  )
const checkUp = async (articleId: string, now = NOW) =>
  runQuery(getCheckUp, ctxOf(cast.editor, { now }), { accountId: cast.account.id, articleIds: [articleId] })
const add = (word: string) => execute(addRuleWord, ctxOf(cast.moderator), { word, clause: 'USE-3', severity: 'hold' })

test('a word of the list is found with its rule from the moment it was added until it is taken out', async () => {
  const { articleId } = await writtenDraft(cast, { body: '<p>早起。</p><p>喝了就 瘦十 斤，人人有效。</p>' })
  const found = async () => (await checkUp(articleId)).findings.filter(({ code }) => code === 'rule_word')
  expect(await found()).toEqual([])
  const { id } = await add('瘦十斤')
  expect(await found()).toMatchObject([{ line: 2, clause: 'USE-3', severity: 'hold', facts: { word: '瘦十斤' } }])
  await execute(endRuleWord, ctxOf(cast.moderator), { wordId: id })
  expect(await found()).toEqual([])
  expect(await refusalOf(execute(endRuleWord, ctxOf(cast.moderator), { wordId: id }))).toBe('checkup.word_ended')
})

test('a word is in the list once, however it is written, also of two added at once', async () => {
  const answers = await Promise.all([refusalOf(add('瘦十斤')), refusalOf(add('瘦 十 斤'))])
  expect(answers.toSorted((a, b) => Number(a === null) - Number(b === null))).toEqual(['checkup.word_in_use', null])
  await add('線上賭場')
  expect(await refusalOf(add('线上赌場'))).toBe('checkup.word_in_use')
  expect(await refusalOf(add('。，'))).toBe('checkup.word_too_short')
  const page = await runQuery(listRuleWords, ctxOf(cast.moderator), { search: '线上' })
  expect(page.words.map(({ word }) => word)).toEqual(['線上賭場'])
})

test('a link to nothing is named once it was asked, and asked again only after a day', async () => {
  const asked: string[] = []
  const site = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    response.writeHead(request.url === '/here' ? 200 : 404).end()
  })
  await new Promise<void>((done) => site.listen(0, '127.0.0.1', done))
  const { port } = site.address() as AddressInfo
  const link = (path: string) => `<p><a href="http://127.0.0.1:${port}${path}">字</a></p>`
  const allowed = env.OUTBOUND_ALLOW_PRIVATE
  env.OUTBOUND_ALLOW_PRIVATE = true
  try {
    const { accountId, articleId } = await writtenDraft(cast, { body: link('/here') + link('/gone') })
    const check = (now = NOW) =>
      execute(checkLinks, ctxOf(cast.editor, { now }), { accountId, articleIds: [articleId] })
    expect(await check()).toEqual({ asked: 2 })
    expect((await checkUp(articleId)).linksWaiting).toBe(2)
    await drainJobs(NOW)
    const { findings, linksWaiting } = await checkUp(articleId)
    expect(linksWaiting).toBe(0)
    expect(findings.filter(({ code }) => code === 'link_broken')).toMatchObject([
      { line: 2, severity: 'warn', facts: { status: 404 } },
    ])
    expect(asked.toSorted()).toEqual(['GET /gone', 'HEAD /gone', 'HEAD /here'])
    expect(await check(after(MINUTE))).toEqual({ asked: 0 })
    expect(await check(after(DAY + MINUTE))).toEqual({ asked: 2 })
  } finally {
    env.OUTBOUND_ALLOW_PRIVATE = allowed
    site.close()
  }
})

test('an address that must not be asked is a broken link, and nobody is called', async () => {
  const { accountId, articleId } = await writtenDraft(cast, { body: '<p><a href="http://127.0.0.1:9/">字</a></p>' })
  await execute(checkLinks, ctxOf(cast.editor), { accountId, articleIds: [articleId] })
  await drainJobs(NOW)
  expect((await checkUp(articleId)).findings).toMatchObject([
    { code: 'cover_missing' },
    { code: 'link_broken', facts: { status: 0 } },
  ])
})

test('answers that nobody asked for in a month are forgotten', async () => {
  const { accountId, articleId } = await writtenDraft(cast, { body: '<p><a href="http://127.0.0.1:9/">字</a></p>' })
  await execute(checkLinks, ctxOf(cast.editor), { accountId, articleIds: [articleId] })
  expect(await forgetLinkChecks(ctxOf({ kind: 'system' }, { now: after(29 * DAY) }))).toBe(0)
  expect(await forgetLinkChecks(ctxOf({ kind: 'system' }, { now: after(31 * DAY) }))).toBe(1)
  expect(await db.linkCheck.count()).toBe(0)
})
