import { beforeEach, expect, test } from 'vitest'
import { createDraft, deleteDraft, getDraft, getDraftPreview, listDrafts, saveDraft } from '@/lib/articles'
import { deleteMaterial } from '@/lib/media'
import { execute, runQuery } from '@/lib/platform/use-case'
import type { Refusal } from '@/lib/platform/refusal'
import { storePicture } from '@/lib/media'
import { after, type Cast, ctxOf, makeCast, MINUTE } from '@/tests/support/cast'
import { picture, png } from '../media/setting'
import { texts, writtenDraft } from './setting'

let cast: Cast
beforeEach(async () => {
  cast = await makeCast()
})

const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (cause: Refusal) => cause,
  )
const image = (id: string) => `<img src="/media/${id}/40.webp" alt="" width="40" height="30" data-media-id="${id}" />`

test('a draft begins empty, signed with the account, and is saved version by version', async () => {
  const { id } = await execute(createDraft, ctxOf(cast.editor), { accountId: cast.account.id })
  const ids = { accountId: cast.account.id, articleId: id }
  const begun = await runQuery(getDraft, ctxOf(cast.editor), ids)
  expect(begun).toMatchObject({
    title: '',
    body: '',
    author: '林間小記',
    version: 1,
    limits: { title: 64, summary: 120 },
  })
  expect(begun.faults).toEqual(['title_missing', 'body_missing'])
  const saved = await execute(saveDraft, ctxOf(cast.editor, { now: after(MINUTE) }), { ...texts, ...ids, version: 1 })
  expect(saved).toEqual({ id, version: 2, savedAt: after(MINUTE).toISOString(), droppedPictures: 0, faults: [] })
  expect(await runQuery(getDraft, ctxOf(cast.editor), ids)).toMatchObject({
    title: '春茶記',
    version: 2,
    body: texts.body,
  })
})

test('a save that comes late writes over nobody: it is refused and told what stands there', async () => {
  const ids = await writtenDraft(cast)
  await execute(saveDraft, ctxOf(cast.editor), { ...texts, ...ids, version: 2, title: '先存的' })
  const refusal = await refusalOf(
    execute(saveDraft, ctxOf(cast.holder), { ...texts, ...ids, version: 2, title: '後存的' }),
  )
  expect(refusal).toMatchObject({ kind: 'conflict', code: 'articles.stale_draft', facts: { version: 3 } })
  expect((await runQuery(getDraft, ctxOf(cast.holder), ids)).title).toBe('先存的')
})

test('of twenty saves onto one version exactly one is taken', async () => {
  const ids = await writtenDraft(cast)
  const saves = Array.from({ length: 20 }, (_, at) =>
    refusalOf(execute(saveDraft, ctxOf(cast.editor), { ...texts, ...ids, version: 2, title: `第 ${at}` })),
  )
  const refused = (await Promise.all(saves)).filter((refusal) => refusal !== null)
  expect(refused.map(({ code }) => code)).toEqual(Array.from({ length: 19 }, () => 'articles.stale_draft'))
  expect((await runQuery(getDraft, ctxOf(cast.editor), ids)).version).toBe(3)
})

test('titles and summaries are counted in characters, and one too many is refused beside its field (PUB-1)', async () => {
  const ids = await writtenDraft(cast)
  const save = (changes: object) =>
    refusalOf(execute(saveDraft, ctxOf(cast.editor), { ...texts, ...ids, version: 2, ...changes }))
  expect((await save({ title: '𠮷'.repeat(65) }))?.issues).toEqual([
    { path: 'title', code: 'articles.title_too_long', params: { limit: 64 } },
  ])
  expect((await save({ summary: '字'.repeat(121) }))?.issues[0]?.path).toBe('summary')
  expect((await save({ body: `<p>${'字'.repeat(20_001)}</p>` }))?.issues[0]?.path).toBe('body')
  expect(await save({ title: '𠮷'.repeat(64), summary: '字'.repeat(120) })).toBeNull()
})

test('what could harm a reader never reaches the table', async () => {
  const ids = await writtenDraft(cast, {
    body: '<p onclick="x()">好<script>alert(1)</script></p><img src="https://evil.example/x.png">',
  })
  expect((await runQuery(getDraft, ctxOf(cast.holder), ids)).body).toBe('<p>好</p>')
})

test('pictures of this account stay and are held; those of another are left out and counted', async () => {
  const mine = await picture(cast)
  const theirs = await storePicture(ctxOf(cast.stranger), {
    accountId: cast.other.id,
    name: 'x',
    bytes: await png(50, 50),
  })
  const ids = await writtenDraft(cast)
  const body = `<p>x</p>${image(mine.id)}${image(theirs.id)}`
  const saved = await execute(saveDraft, ctxOf(cast.holder), { ...texts, ...ids, version: 2, body, coverId: theirs.id })
  expect(saved.droppedPictures).toBe(1)
  const draft = await runQuery(getDraft, ctxOf(cast.holder), ids)
  expect([draft.body, draft.cover]).toEqual([`<p>x</p>${image(mine.id)}`, null])

  const remove = () =>
    refusalOf(execute(deleteMaterial, ctxOf(cast.holder), { accountId: ids.accountId, materialId: mine.id }))
  expect((await remove())?.code).toBe('media.in_use')
  await execute(deleteDraft, ctxOf(cast.holder), ids)
  expect(await remove()).toBeNull()
})

test('a preview shows the page with every size of its pictures', async () => {
  const { id } = await picture(cast)
  const { articleId } = await writtenDraft(cast, { body: image(id) })
  const { article } = await runQuery(getDraftPreview, ctxOf(cast.analyst), { articleId })
  expect(article.body).toContain(`srcset="/media/${id}/40.webp 40w"`)
  expect(article.body).toContain('alt="茶山" width="40" height="30" loading="lazy"')
})

test('drafts are listed by their last save and say what they lack', async () => {
  const first = await writtenDraft(cast)
  const second = await writtenDraft(cast, { title: '', body: '' })
  await execute(saveDraft, ctxOf(cast.holder, { now: after(MINUTE) }), { ...texts, ...first, version: 2 })
  const { drafts, total } = await runQuery(listDrafts, ctxOf(cast.holder), { accountId: cast.account.id })
  expect([total, drafts.map(({ id }) => id)]).toEqual([2, [first.articleId, second.articleId]])
  expect(drafts[1]?.faults).toEqual(['title_missing', 'body_missing'])
})
