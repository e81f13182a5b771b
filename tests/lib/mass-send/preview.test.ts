import { beforeEach, expect, it } from 'vitest'
import { acceptPreviews, getPreview, listPreviewReaders, removePreviewReader, sendPreview } from '@/lib/mass-send'
import { makeInvitation } from '@/lib/mass-send/preview-invitation'
import { getMyConversation } from '@/lib/messages'
import { db } from '@/lib/platform/db'
import { execute, runQuery } from '@/lib/platform/use-case'
import { after, type Cast, ctxOf, DAY, HOUR, makeCast, MINUTE, NOW } from '@/tests/support/cast'
import { drafts, usedOf } from './setting'

let cast: Cast
let accountId: string
beforeEach(async () => {
  cast = await makeCast()
  accountId = cast.account.id
})

const openid = () => `o0-${cast.reader.id}`
const invitation = (until = after(HOUR)) =>
  makeInvitation({ accountId, operatorId: cast.editor.id, until: until.toISOString() })
const agree = (who: 'reader' | 'passerBy' = 'reader', sealed = invitation(), now = NOW) =>
  execute(acceptPreviews, ctxOf(cast[who], { now }), { invitation: sealed })
const press = async (now = NOW) =>
  execute(sendPreview, ctxOf(cast.editor, { now }), {
    accountId,
    articleIds: await drafts(accountId),
    openids: [openid(), 'o-somebody-else'],
  })
const idOf = async () => (await db.sendPreview.findFirstOrThrow({ select: { id: true } })).id
const open = async (who: 'reader' | 'passerBy' | 'editor', now = after(MINUTE)) =>
  runQuery(getPreview, ctxOf(cast[who], { now }), { previewId: await idOf() })

it('a preview reaches only who agreed, as a message in their conversation, and uses no quota', async () => {
  await expect(press()).rejects.toMatchObject({ code: 'mass_send.preview_nobody' })
  await agree()
  expect(await press()).toMatchObject({ sent: 1, expiresAt: after(12 * HOUR).toISOString() })
  const { messages } = await runQuery(getMyConversation, ctxOf(cast.reader), { accountId })
  expect(messages.at(-1)?.text).toContain(`/m/preview/${await idOf()}`)
  expect(await usedOf(accountId)).toBe(0)
})

it('it opens for that reader alone, counts no read, and says so when it has run out', async () => {
  await agree()
  await press()
  expect(await open('reader')).toMatchObject({ isOver: false, article: { title: '第 1 篇' } })
  for (const who of ['passerBy', 'editor'] as const)
    await expect(open(who)).rejects.toMatchObject({ kind: 'not_found' })
  expect(await open('reader', after(12 * HOUR))).toMatchObject({ isOver: true, article: null, articles: [] })
  expect(await db.articleRead.count()).toBe(0)
})

it('an invitation that was altered or has run out is none, and only a follower can agree', async () => {
  await expect(agree('reader', `${invitation().slice(0, -2)}xx`)).rejects.toMatchObject({ kind: 'not_found' })
  await expect(agree('reader', invitation(after(MINUTE)), after(MINUTE))).rejects.toMatchObject({ kind: 'not_found' })
  await expect(agree('passerBy')).rejects.toMatchObject({ code: 'mass_send.preview_needs_follow' })
})

it('agreeing twice is agreeing once, and who was removed gets nothing more', async () => {
  await Promise.all([agree(), agree()])
  const list = () => runQuery(listPreviewReaders, ctxOf(cast.editor), { accountId })
  expect((await list()).readers).toMatchObject([{ openid: openid(), operatorName: 'editor', following: true }])
  await execute(removePreviewReader, ctxOf(cast.editor), { accountId, openid: openid() })
  expect((await list()).readers).toEqual([])
  await expect(press()).rejects.toMatchObject({ code: 'mass_send.preview_nobody' })
})

it('a day holds a hundred previews, and says when they return', async () => {
  await agree()
  const one = { accountId, subscriberId: cast.reader.id, articleIds: [], sentAt: NOW, expiresAt: after(HOUR) }
  await db.sendPreview.createMany({
    data: Array.from({ length: 100 }, (_, n) => ({
      ...one,
      id: `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`,
    })),
  })
  await expect(press()).rejects.toMatchObject({
    code: 'mass_send.previews_used',
    facts: { limit: 100, returnsAt: '2026-11-18T16:00:00.000Z' },
  })
  expect(await press(after(DAY))).toMatchObject({ sent: 1 })
})
