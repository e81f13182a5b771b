import { beforeEach, expect, test } from 'vitest'
import { deleteDraft, getDraft, publishArticles, pushDraft, saveDraft } from '@/lib/articles'
import { db, transaction } from '@/lib/platform/db'
import type { Refusal } from '@/lib/platform/refusal'
import { execute, runQuery } from '@/lib/platform/use-case'
import { after, type Cast, ctxOf, makeCast, MINUTE, NOW } from '@/tests/support/cast'
import { texts } from './setting'

let cast: Cast
beforeEach(async () => {
  cast = await makeCast()
})

const push = (changes: object = {}, now = NOW) =>
  execute(pushDraft, ctxOf(cast.editor, { now }), {
    account: cast.account.handle,
    key: 'notes/spring.md',
    title: '春茶記',
    html: '<p>霧。</p>',
    ...changes,
  })
const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    ({ kind, code }: Refusal) => ({ kind, code }),
  )
const draftOf = (articleId: string) => runQuery(getDraft, ctxOf(cast.editor), { accountId: cast.account.id, articleId })

test('a first push makes a draft, the next of its key changes it and keeps what it leaves out', async () => {
  const first = await push({ summary: '一條山路' })
  expect(first).toMatchObject({
    isNew: true,
    version: 2,
    faults: [],
    path: `/console/${cast.account.id}/articles/${first.id}`,
  })
  const second = await push({ title: undefined, html: '<p>霧散。</p><script>x</script>' }, after(MINUTE))
  expect(second).toMatchObject({ id: first.id, isNew: false, version: 3 })
  expect(await draftOf(first.id)).toMatchObject({
    title: '春茶記',
    summary: '一條山路',
    author: '林間小記',
    body: '<p>霧散。</p>',
  })
  expect((await push({ key: 'notes/summer.md' })).id).not.toBe(first.id)
})

test('Markdown becomes what the editor makes of it, a text in neither or both forms is refused', async () => {
  const { id } = await push({
    html: undefined,
    markdown: '## 霧\n\n清明前後。\n\n| 名 | 量 |\n|---|---|\n| 茶 | 一 |\n',
  })
  const { body } = await draftOf(id)
  expect(body).toContain('<h2>霧</h2><p>清明前後。</p>')
  expect(body).toContain('<table>')
  for (const forms of [{ markdown: 'x' }, { html: undefined }])
    expect(await refusalOf(push({ key: 'x', ...forms }))).toMatchObject({ kind: 'invalid' })
})

test('what a person changed since the last push is written over only when asked to', async () => {
  const { id, version } = await push()
  const ids = { accountId: cast.account.id, articleId: id }
  await execute(saveDraft, ctxOf(cast.holder), { ...texts, ...ids, version, title: '人改的' })
  expect(await refusalOf(push())).toEqual({ kind: 'conflict', code: 'articles.pushed_draft_changed' })
  expect((await draftOf(id)).title).toBe('人改的')
  expect(await push({ overwrite: true })).toMatchObject({ id, version: version + 2 })
  expect(await push()).toMatchObject({ id, version: version + 3 })
})

test('a deleted draft is made anew, a sent one takes no more', async () => {
  const first = await push()
  await execute(deleteDraft, ctxOf(cast.editor), { accountId: cast.account.id, articleId: first.id })
  const second = await push()
  expect([second.isNew, second.id === first.id]).toEqual([true, false])
  await transaction((tx) =>
    publishArticles(tx, { accountId: cast.account.id, articleIds: [second.id], publishedAt: NOW }),
  )
  expect(await refusalOf(push())).toEqual({ kind: 'conflict', code: 'articles.pushed_draft_sent' })
})

test('ten first pushes of one key at once go one after another, into one draft', async () => {
  const drafts = await Promise.all(Array.from({ length: 10 }, () => push()))
  expect(new Set(drafts.map(({ id }) => id)).size).toBe(1)
  expect(drafts.filter(({ isNew }) => isNew)).toHaveLength(1)
  expect(await db.article.count({ where: { accountId: cast.account.id, state: 'DRAFT', title: '春茶記' } })).toBe(1)
})
