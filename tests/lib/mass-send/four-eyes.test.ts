import { beforeEach, describe, expect, it } from 'vitest'
import {
  approveMassSend,
  deliverOverdue,
  deliverSend,
  getMassSend,
  refuseMassSend,
  scheduleMassSend,
  withdrawMassSend,
} from '@/lib/mass-send'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { execute, runQuery } from '@/lib/platform/use-case'
import { after, type Cast, ctxOf, DAY, HOUR, makeCast, MINUTE, NOW, SYSTEM } from '@/tests/support/cast'
import { drafts, happened, secondFactor, stateOf, usedOf } from './setting'

let cast: Cast
beforeEach(async () => {
  cast = await makeCast()
})

type Sender = 'holder' | 'administrator' | 'editor'
const setting = (changes: { holdMinutes?: number; needsApproval?: boolean; editorsSend?: boolean }) =>
  db.sendSetting.create({ data: { accountId: cast.account.id, savedAt: NOW, ...changes } })

async function press(who: Sender = 'editor', changes: Record<string, unknown> = {}) {
  const code = await secondFactor(who)
  return execute(scheduleMassSend, ctxOf(cast[who]), {
    accountId: cast.account.id,
    articleIds: await drafts(cast.account.id),
    clientKey: newId(),
    code,
    ...changes,
  })
}
async function approve(massSendId: string, who: Sender = 'administrator', now = after(MINUTE)) {
  const code = await secondFactor(who, '654321', now)
  return execute(approveMassSend, ctxOf(cast[who], { now }), { accountId: cast.account.id, massSendId, code })
}
const refuse = (massSendId: string, who: Sender = 'administrator') =>
  execute(refuseMassSend, ctxOf(cast[who]), { accountId: cast.account.id, massSendId, reason: '封面不對' })
const withdraw = (massSendId: string, who: Sender = 'editor', now = NOW) =>
  execute(withdrawMassSend, ctxOf(cast[who], { now }), { accountId: cast.account.id, massSendId })
const row = (id: string) => db.broadcast.findFirstOrThrow({ where: { id } })

describe('where a second person must approve', () => {
  beforeEach(() => setting({ needsApproval: true }))

  it('pressing makes a request: nothing is visible, and the quota is held', async () => {
    const { id, state } = await press('holder')
    expect(state).toBe('requested')
    expect(await usedOf(cast.account.id)).toBe(1)
    expect(await db.article.count({ where: { state: 'PUBLISHED' } })).toBe(0)
    expect(await happened('mass_send.requested')).toBe(1)
    expect(await stateOf(cast.account.id, id)).toBe('REQUESTED')
  })

  it('nobody approves or refuses their own request, the holder included', async () => {
    const { id } = await press('holder')
    await expect(approve(id, 'holder')).rejects.toMatchObject({ code: 'mass_send.own_request' })
    await expect(refuse(id, 'holder')).rejects.toMatchObject({ code: 'mass_send.own_request' })
    const seen = await runQuery(getMassSend, ctxOf(cast.holder), { accountId: cast.account.id, massSendId: id })
    expect(seen).toMatchObject({ isOwnRequest: true, mayDecide: false, mayWithdraw: true })
  })

  it('an approval needs the approver’s own second factor', async () => {
    const { id } = await press()
    await expect(
      execute(approveMassSend, ctxOf(cast.administrator), { accountId: cast.account.id, massSendId: id, code: '' }),
    ).rejects.toMatchObject({ issues: [{ code: 'identity.second_factor_needed' }] })
    expect(await stateOf(cast.account.id, id)).toBe('REQUESTED')
  })

  it('an approval sends it, and of two at once one does', async () => {
    const { id } = await press()
    const results = await Promise.allSettled([approve(id, 'administrator'), approve(id, 'holder')])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await stateOf(cast.account.id, id)).toBe('VISIBLE')
    expect(await happened('mass_send.delivered')).toBe(1)
    expect(await usedOf(cast.account.id)).toBe(1)
  })

  it('an approval and a refusal at once: one of them holds', async () => {
    const { id } = await press()
    await Promise.allSettled([approve(id), refuse(id, 'holder')])
    const state = await stateOf(cast.account.id, id)
    expect(await usedOf(cast.account.id)).toBe(state === 'VISIBLE' ? 1 : 0)
    expect(await happened('mass_send.decided')).toBe(1)
  })

  it('a refusal says why to its sender and gives the quota back', async () => {
    const { id } = await press()
    await refuse(id)
    expect(await row(id)).toMatchObject({ state: 'REFUSED', decisionReason: '封面不對' })
    expect(await usedOf(cast.account.id)).toBe(0)
  })

  it('what was edited since cannot be approved: the approver decides about exactly what was asked for', async () => {
    const { id } = await press()
    await db.article.updateMany({ data: { title: '改了標題', version: { increment: 1 } } })
    const detail = await runQuery(getMassSend, ctxOf(cast.administrator), {
      accountId: cast.account.id,
      massSendId: id,
    })
    expect(detail.changed).toBe(true)
    await expect(approve(id)).rejects.toMatchObject({ code: 'mass_send.changed_since' })
  })

  it('what was edited between approval and its time does not go out', async () => {
    const { id } = await press('editor', { sendAt: after(HOUR).toISOString() })
    await approve(id)
    expect(await stateOf(cast.account.id, id)).toBe('SCHEDULED')
    await db.article.updateMany({ data: { title: '改了標題', version: { increment: 1 } } })
    const key = { accountId: cast.account.id, massSendId: id }
    expect(await execute(deliverSend, ctxOf(SYSTEM, { now: after(2 * HOUR) }), key)).toBe('rejected')
    expect(await row(id)).toMatchObject({ stoppedReason: 'article_changed', visibleAt: null })
    expect(await usedOf(cast.account.id)).toBe(0)
  })

  it('approved on another day it is charged to that day', async () => {
    const { id } = await press()
    await approve(id, 'administrator', after(20 * HOUR))
    const used = await db.sendQuota.findMany({ where: { accountId: cast.account.id }, orderBy: { window: 'asc' } })
    expect(used.map(({ window, used: count }) => [window, count])).toEqual([
      ['day:2026-11-18', 0],
      ['day:2026-11-19', 1],
    ])
  })

  it('nobody decides in time: it lapses once, the quota returns, and it cannot be approved any more', async () => {
    const { id } = await press()
    const later = after(DAY)
    await expect(approve(id, 'administrator', later)).rejects.toMatchObject({ code: 'mass_send.not_requested' })
    const swept = await Promise.all([1, 2].map(() => deliverOverdue(ctxOf(SYSTEM, { now: later }))))
    expect(swept.reduce((sum, one) => sum + one, 0)).toBe(1)
    expect(await row(id)).toMatchObject({ state: 'REJECTED', stoppedReason: 'not_approved' })
    expect(await usedOf(cast.account.id)).toBe(0)
  })

  it('its sender takes it back, and its drafts are free again', async () => {
    const { id } = await press()
    await withdraw(id)
    expect(await row(id)).toMatchObject({ state: 'WITHDRAWN' })
    expect(await usedOf(cast.account.id)).toBe(0)
  })
})

describe('where editors write and administrators send', () => {
  beforeEach(() => setting({ editorsSend: false }))

  it('an editor asks, an administrator sends', async () => {
    expect((await press('editor')).state).toBe('requested')
    await db.broadcast.deleteMany()
    await db.sendQuota.deleteMany()
    expect((await press('administrator')).state).toBe('visible')
  })

  it('an editor cannot approve an administrator’s or another editor’s request', async () => {
    await db.sendSetting.updateMany({ data: { needsApproval: true } })
    const { id } = await press('administrator')
    await expect(approve(id, 'editor')).rejects.toMatchObject({ code: 'mass_send.not_your_decision' })
  })
})

describe('a hold after pressing', () => {
  beforeEach(() => setting({ holdMinutes: 10 }))
  const deliver = (massSendId: string, now: Date) =>
    execute(deliverSend, ctxOf(SYSTEM, { now }), { accountId: cast.account.id, massSendId })

  it('keeps it back so long, and then shows it to all at one instant', async () => {
    const { id, isHeld, sendAt } = await press()
    expect([isHeld, sendAt]).toEqual([true, after(10 * MINUTE).toISOString()])
    expect(await deliver(id, after(10 * MINUTE - 1))).toBe('nothing_to_do')
    expect(await deliver(id, after(10 * MINUTE))).toBe('visible')
  })

  it('can be stopped in it, once; the quota returns and nothing goes out', async () => {
    const { id } = await press()
    const stops = await Promise.allSettled([1, 2].map(() => withdraw(id, 'editor', after(9 * MINUTE))))
    expect(stops.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await stateOf(cast.account.id, id)).toBe('STOPPED')
    expect(await usedOf(cast.account.id)).toBe(0)
    expect(await deliver(id, after(HOUR))).toBe('nothing_to_do')
    expect(await happened('mass_send.stopped')).toBe(1)
  })

  it('a stop that races the end of the hold wins or is told that it is too late', async () => {
    const { id } = await press()
    const end = after(10 * MINUTE)
    const [stopped, sent] = await Promise.allSettled([withdraw(id, 'editor', end), deliver(id, end)])
    const visible = (await stateOf(cast.account.id, id)) === 'VISIBLE'
    expect(stopped.status).toBe(visible ? 'rejected' : 'fulfilled')
    expect(sent).toMatchObject({ value: visible ? 'visible' : 'nothing_to_do' })
    expect(await usedOf(cast.account.id)).toBe(visible ? 1 : 0)
  })

  it('begins with the approval where a second person approves', async () => {
    await db.sendSetting.updateMany({ data: { needsApproval: true } })
    const { id } = await press()
    const view = await approve(id)
    expect([view.state, view.sendAt]).toEqual(['scheduled', after(11 * MINUTE).toISOString()])
  })

  it('is not added to a time that was chosen', async () => {
    const { sendAt } = await press('editor', { sendAt: after(HOUR).toISOString() })
    expect(sendAt).toBe(after(HOUR).toISOString())
  })
})
