import { beforeEach, expect, test } from 'vitest'
import { saveDraft } from '@/lib/articles'
import { getSendReview, listSendReviews, refuseSend, releaseSend } from '@/lib/checkup'
import { deliverOverdue, quotaOf, withdrawMassSend } from '@/lib/mass-send'
import { db } from '@/lib/platform/db'
import type { Refusal } from '@/lib/platform/refusal'
import { execute, runQuery } from '@/lib/platform/use-case'
import { drainJobs } from '@/lib/worker/drain'
import { texts } from '@/tests/lib/articles/setting'
import { stateOf } from '@/tests/lib/mass-send/setting'
import { after, type Cast, ctxOf, HOUR, makeCast, MINUTE, NOW, SYSTEM } from '@/tests/support/cast'
import { useMailbox } from '@/tests/support/mailbox'
import { heldSend, pressed } from './setting'

useMailbox()

let cast: Cast
beforeEach(async () => {
  cast = await makeCast()
})

const later = after(HOUR)
const moderator = (now = later) => ctxOf(cast.moderator, { now })
const release = (key: object) => execute(releaseSend, moderator(), { ...key, reason: '' })
const refuse = (key: object) => execute(refuseSend, moderator(), { ...key, reason: '第二行請改掉' })
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    ({ code }: Refusal) => code,
  )
const used = async () => (await quotaOf(db, cast.account.id, NOW)).used
const told = async (kind: string) => db.notification.count({ where: { kind } })

test('a send with nothing to see goes out at once and is held by nobody', async () => {
  const view = await pressed(cast, { body: '<p>霧散了。</p>' })
  expect(view.state).toBe('visible')
  expect(await db.sendReview.count()).toBe(0)
})

test('a send that lures waits, whatever its job and the sweep do, and its people are told which line', async () => {
  const key = await heldSend(cast)
  await drainJobs(NOW)
  expect(await deliverOverdue(ctxOf(SYSTEM, { now: later }))).toBe(0)
  expect([await stateOf(key.accountId, key.massSendId), await used()]).toEqual(['SCHEDULED', 1])
  expect(await runQuery(getSendReview, ctxOf(cast.editor), key)).toMatchObject({
    state: 'waiting',
    findings: [{ code: 'luring', line: 2, clause: 'USE-2' }],
    texts: [{ lines: ['霧散了。', '集滿38個讚，即可領取一份。'] }],
  })
  expect(await told('send_held')).toBeGreaterThan(0)
})

test('released it goes out at once when its time has passed, once, and keeps its place in the quota', async () => {
  const key = await heldSend(cast)
  await release(key)
  await drainJobs(later)
  await drainJobs(later)
  const row = await db.broadcast.findFirstOrThrow({ where: { id: key.massSendId } })
  expect([row.state, row.visibleAt, await used()]).toEqual(['VISIBLE', later, 1])
  expect(await db.domainEvent.count({ where: { name: 'mass_send.delivered' } })).toBe(1)
  expect(await told('send_released')).toBeGreaterThan(0)
})

test('released before its time it goes out at its time', async () => {
  const { id: massSendId, accountId } = await pressed(cast, { sendAt: after(3 * HOUR).toISOString() })
  await release({ accountId, massSendId })
  await drainJobs(later)
  expect(await stateOf(accountId, massSendId)).toBe('SCHEDULED')
  expect(await deliverOverdue(ctxOf(SYSTEM, { now: after(3 * HOUR + MINUTE) }))).toBe(1)
  expect(await stateOf(accountId, massSendId)).toBe('VISIBLE')
})

test('refused it never goes out, its quota returns at once, and its people read why', async () => {
  const { id: massSendId, accountId } = await pressed(cast, { sendAt: after(3 * HOUR).toISOString() })
  await refuse({ accountId, massSendId })
  await drainJobs(later)
  const row = await db.broadcast.findFirstOrThrow({ where: { id: massSendId } })
  expect([row.state, row.stoppedReason, await used()]).toEqual(['REJECTED', 'refused_in_review', 0])
  const { facts } = await db.notification.findFirstOrThrow({ where: { kind: 'send_not_released' } })
  expect(facts).toMatchObject({ reason: '第二行請改掉' })
})

test('what was changed after it was held does not go out in place of what was seen', async () => {
  const key = await heldSend(cast)
  const { articleIds } = await db.broadcast.findFirstOrThrow({ where: { id: key.massSendId } })
  const ids = { accountId: key.accountId, articleId: articleIds[0] ?? '' }
  const { version } = await db.article.findUniqueOrThrow({ where: { id: ids.articleId } })
  await execute(saveDraft, ctxOf(cast.editor), { ...texts, ...ids, version, body: '<p>別的。</p>' })
  await release(key)
  await drainJobs(later)
  const row = await db.broadcast.findFirstOrThrow({ where: { id: key.massSendId } })
  expect([row.state, row.stoppedReason]).toEqual(['REJECTED', 'article_changed'])
})

test('of two who decide at once one wins and the other is told; a withdrawn one stays withdrawn', async () => {
  const key = await heldSend(cast)
  const answers = await Promise.all([codeOf(release(key)), codeOf(refuse(key))])
  expect(answers.filter((code) => code === 'checkup.decided_already')).toHaveLength(1)
  expect((await runQuery(listSendReviews, moderator(), { show: 'decided' })).reviews).toHaveLength(1)
})

test('its people can take it back while it waits; a release afterwards sends nothing', async () => {
  const key = await heldSend(cast)
  await execute(withdrawMassSend, ctxOf(cast.holder), key)
  expect(await used()).toBe(0)
  await release(key)
  await drainJobs(later)
  expect(await stateOf(key.accountId, key.massSendId)).toBe('WITHDRAWN')
})
