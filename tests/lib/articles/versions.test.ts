import { beforeEach, expect, test } from 'vitest'
import { deleteDraft, getDraft, getVersion, listVersions, markEditing, restoreVersion, saveDraft } from '@/lib/articles'
import { EDITOR_GONE_MS } from '@/lib/articles/contract'
import { newId } from '@/lib/platform/ids'
import type { Refusal } from '@/lib/platform/refusal'
import { execute, runQuery } from '@/lib/platform/use-case'
import { figure } from '@/lib/rulebook'
import { after, type Cast, ctxOf, makeCast, MINUTE, NOW } from '@/tests/support/cast'
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

test('every save is kept with who made it and when, newest first', async () => {
  const ids = await writtenDraft(cast)
  await execute(saveDraft, ctxOf(cast.editor, { now: after(MINUTE) }), { ...texts, ...ids, version: 2, title: '二' })
  const { versions, before, kept } = await runQuery(listVersions, ctxOf(cast.analyst), ids)
  expect(versions.map(({ version, title, savedAt }) => [version, title, savedAt])).toEqual([
    [3, '二', after(MINUTE).toISOString()],
    [2, '春茶記', NOW.toISOString()],
  ])
  expect([before, kept]).toEqual([null, figure('draftVersionsKept', NOW)])
  expect(versions[0]?.savedBy).not.toBe(versions[1]?.savedBy)
})

test('no more are kept than the rulebook says, and the list comes in pages', async () => {
  const ids = await writtenDraft(cast)
  const most = figure('draftVersionsKept', NOW)
  for (let version = 2; version < most + 5; version += 1)
    await execute(saveDraft, ctxOf(cast.holder), { ...texts, ...ids, version, summary: `第 ${version}` })
  const seen: number[] = []
  let before: number | undefined
  do {
    const page = await runQuery(listVersions, ctxOf(cast.holder), { ...ids, before })
    seen.push(...page.versions.map(({ version }) => version))
    before = page.before ?? undefined
  } while (before)
  expect([seen.length, seen[0], seen.at(-1)]).toEqual([most, most + 5, 6])
})

test('restoring makes a new version, and what stood there can be restored too', async () => {
  const ids = await writtenDraft(cast)
  await execute(saveDraft, ctxOf(cast.editor), { ...texts, ...ids, version: 2, title: '改過', body: '<p>改</p>' })
  const restored = await execute(restoreVersion, ctxOf(cast.holder), { ...ids, version: 2, seen: 3 })
  expect(restored.version).toBe(4)
  expect(await runQuery(getDraft, ctxOf(cast.holder), ids)).toMatchObject({ title: '春茶記', body: texts.body })
  expect(await runQuery(getVersion, ctxOf(cast.holder), { ...ids, version: 3 })).toMatchObject({ title: '改過' })
})

test('a restore that comes late writes over nobody, and of two at once one is taken', async () => {
  const ids = await writtenDraft(cast)
  await execute(saveDraft, ctxOf(cast.editor), { ...texts, ...ids, version: 2 })
  const restore = () => refusalOf(execute(restoreVersion, ctxOf(cast.holder), { ...ids, version: 2, seen: 3 }))
  const refused = (await Promise.all([restore(), restore()])).filter((refusal) => refusal !== null)
  expect(refused.map(({ code }) => code)).toEqual(['articles.stale_draft'])
})

test('a version that is not kept is not found, and with its draft all of them go', async () => {
  const ids = await writtenDraft(cast)
  expect((await refusalOf(runQuery(getVersion, ctxOf(cast.holder), { ...ids, version: 9 })))?.kind).toBe('not_found')
  await execute(deleteDraft, ctxOf(cast.holder), ids)
  expect((await refusalOf(runQuery(getVersion, ctxOf(cast.holder), { ...ids, version: 2 })))?.kind).toBe('not_found')
})

test('whoever opens a draft learns who has it open, since when, until that one falls silent', async () => {
  const ids = await writtenDraft(cast)
  const [mine, theirs] = [newId(NOW), newId(NOW)]
  await execute(markEditing, ctxOf(cast.editor), { ...ids, windowId: theirs })
  const say = (now: Date) => execute(markEditing, ctxOf(cast.holder, { now }), { ...ids, windowId: mine })
  const { others, version } = await say(after(MINUTE / 4))
  expect(others).toMatchObject([{ windowId: theirs, isMe: false, since: NOW.toISOString() }])
  expect([version, others[0]?.name]).not.toContain('')
  expect((await say(after(EDITOR_GONE_MS))).others).toEqual([])
})

test('who leaves is gone at once; another window of one’s own is said to be one’s own', async () => {
  const ids = await writtenDraft(cast)
  const [first, second] = [newId(NOW), newId(NOW)]
  await execute(markEditing, ctxOf(cast.holder), { ...ids, windowId: first })
  const say = (leaving: boolean, windowId: string) =>
    execute(markEditing, ctxOf(cast.holder), { ...ids, windowId, leaving })
  expect((await say(false, second)).others).toMatchObject([{ windowId: first, isMe: true }])
  await say(true, first)
  expect((await say(false, second)).others).toEqual([])
})
