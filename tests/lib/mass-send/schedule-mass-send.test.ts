import { beforeEach, describe, expect, it } from 'vitest'
import { quotaOf, scheduleMassSend } from '@/lib/mass-send'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { execute } from '@/lib/platform/use-case'
import { after, type Cast, ctxOf, DAY, HOUR, makeCast, MINUTE, NOW } from '@/tests/support/cast'
import { drafts, happened, secondFactor, send, stateOf, usedOf } from './setting'

let cast: Cast
beforeEach(async () => {
  cast = await makeCast()
})

const press = async (changes: Record<string, unknown> = {}, who: 'editor' | 'administrator' = 'editor') =>
  execute(scheduleMassSend, ctxOf(cast[who]), {
    accountId: cast.account.id,
    articleIds: changes.articleIds ?? (await drafts(cast.account.id)),
    clientKey: newId(),
    code: '123456',
    ...changes,
  })
const refusal = (code: string) => expect.objectContaining({ code })

describe('what is refused', () => {
  it('nothing, more than eight, the same twice', async () => {
    const nine = await drafts(cast.account.id, 9)
    for (const articleIds of [[], nine, [nine[0], nine[0]]]) {
      await expect(press({ articleIds })).rejects.toMatchObject({
        issues: [{ path: 'articleIds', code: 'mass_send.article_count' }],
      })
    }
  })

  it("another account's draft, an empty draft", async () => {
    await expect(press({ articleIds: await drafts(cast.other.id) })).rejects.toThrow(
      refusal('mass_send.article_missing'),
    )
    const empty = await drafts(cast.account.id)
    await db.article.updateMany({ where: { id: empty[0] }, data: { title: '' } })
    await expect(press({ articleIds: empty })).rejects.toThrow(refusal('mass_send.article_unfit'))
  })

  it('a time that is past, in less than five minutes, or more than seven days ahead', async () => {
    await expect(press({ sendAt: NOW.toISOString() })).rejects.toMatchObject({
      issues: [{ code: 'mass_send.send_at_past' }],
    })
    await expect(press({ sendAt: after(4 * MINUTE).toISOString() })).rejects.toMatchObject({
      issues: [{ code: 'mass_send.send_at_soon', params: { minutes: 5 } }],
    })
    await expect(press({ sendAt: after(7 * DAY + HOUR).toISOString() })).rejects.toMatchObject({
      issues: [{ code: 'mass_send.send_at_far' }],
    })
  })

  it('a draft that waits in another scheduled send', async () => {
    const articleIds = await drafts(cast.account.id)
    await send({ accountId: cast.account.id, articleIds, sendAt: after(DAY) })
    await expect(press({ articleIds, sendAt: after(2 * DAY).toISOString() })).rejects.toThrow(
      refusal('mass_send.article_taken'),
    )
  })

  it('without the second factor, or with a wrong one; the quota stays whole (AUTH-2)', async () => {
    await secondFactor('editor')
    await expect(press({ code: '' })).rejects.toMatchObject({
      issues: [{ path: 'code', code: 'identity.second_factor_needed' }],
    })
    await expect(press({ code: '000000' })).rejects.toMatchObject({
      issues: [{ path: 'code', code: 'identity.code_wrong' }],
    })
    expect(await usedOf(cast.account.id)).toBe(0)
    expect(await db.broadcast.count()).toBe(0)
  })

  it('while a penalty bars sending: says the rule and the end (MOD-4)', async () => {
    const until = after(7 * DAY)
    await barSending(cast.account.id, until)
    await expect(press()).rejects.toMatchObject({
      code: 'mass_send.sending_barred',
      facts: { clause: 'USE-2', until: until.toISOString() },
    })
  })

  it('a second send in the same day: says the limit, the rule and when the quota returns (CERT-3)', async () => {
    await secondFactor('editor')
    await press()
    await secondFactor('editor', '654321')
    await expect(press({ code: '654321' })).rejects.toMatchObject({
      kind: 'limit',
      code: 'mass_send.quota_exhausted',
      facts: { limit: 1, per: 'day', rule: 'CERT-3', returnsAt: '2026-11-18T16:00:00.000Z' },
    })
    // The code was not spent on the refusal.
    await expect(press({ code: '654321', sendAt: after(DAY).toISOString() })).resolves.toMatchObject({
      state: 'scheduled',
    })
  })
})

describe('when the quota returns', () => {
  it('skips a day whose place is taken by a scheduled send', async () => {
    await send({ accountId: cast.account.id })
    await send({ accountId: cast.account.id, sendAt: after(DAY) })
    await expect(send({ accountId: cast.account.id })).rejects.toMatchObject({
      facts: { returnsAt: '2026-11-19T16:00:00.000Z' },
    })
  })
})

describe('what is accepted', () => {
  it('becomes visible at once, with its articles published and its audience counted, in one transaction', async () => {
    await secondFactor('editor')
    const articleIds = await drafts(cast.account.id, 8)
    const view = await press({ articleIds })
    expect(view).toMatchObject({
      state: 'visible',
      visibleAt: NOW.toISOString(),
      audienceCount: 1,
      quotaLimit: 1,
      quotaWindow: 'day:2026-11-18',
    })
    expect(view.articles.map(({ id, state }) => [id, state])).toEqual(articleIds.map((id) => [id, 'published']))
    expect(await happened('mass_send.delivered')).toBe(1)
    expect(await db.liveEntry.findMany({ where: { topic: 'mass-send' }, select: { audience: true } })).toEqual(
      expect.arrayContaining([{ audience: `follows:${cast.account.id}` }, { audience: `account:${cast.account.id}` }]),
    )
    expect(await db.actionLog.findFirst({ where: { targetId: view.id } })).toMatchObject({
      name: 'mass-send.schedule',
      actorId: cast.editor.id,
    })
  })

  it('for later takes the place of that later day, not of today', async () => {
    await send({ accountId: cast.account.id, sendAt: after(DAY) })
    expect(await quotaOf(db, cast.account.id, NOW)).toMatchObject({ left: 1, window: 'day:2026-11-18' })
    expect(await quotaOf(db, cast.account.id, after(DAY))).toMatchObject({ left: 0, window: 'day:2026-11-19' })
  })

  it('one in each day of Shanghai, and for a service account one in each week from Monday', async () => {
    const lateEvening = new Date('2026-11-18T15:59:59.000Z')
    await send({ accountId: cast.account.id, now: lateEvening })
    await send({ accountId: cast.account.id, now: new Date('2026-11-18T16:00:00.000Z') })
    const sunday = new Date('2026-11-22T15:59:59.000Z')
    await send({ accountId: cast.service.id, now: sunday })
    await expect(send({ accountId: cast.service.id, now: sunday })).rejects.toMatchObject({
      facts: { per: 'week', returnsAt: '2026-11-22T16:00:00.000Z' },
    })
    await send({ accountId: cast.service.id, now: new Date('2026-11-22T16:00:00.000Z') })
  })
})

describe('races', () => {
  it('of 20 parallel sends at quota 1 exactly one is sent, and the others are told', async () => {
    const ids = await drafts(cast.account.id, 20)
    const results = await Promise.allSettled(ids.map((id) => send({ accountId: cast.account.id, articleIds: [id] })))
    const codes = results.map((result) =>
      result.status === 'fulfilled' ? 'sent' : (result.reason as { code: string }).code,
    )
    expect(codes.filter((code) => code === 'sent')).toHaveLength(1)
    expect(codes.filter((code) => code === 'mass_send.quota_exhausted')).toHaveLength(19)
    expect(await db.broadcast.count()).toBe(1)
    expect(await db.article.count({ where: { state: 'PUBLISHED' } })).toBe(1)
    expect(await happened('mass_send.delivered')).toBe(1)
  })

  it('two tabs pressing at once with a code each: one wins', async () => {
    await secondFactor('editor')
    await secondFactor('administrator')
    const results = await Promise.allSettled([press(), press({}, 'administrator')])
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await usedOf(cast.account.id)).toBe(1)
  })

  it('a double click, or the same request again, is the same send', async () => {
    await secondFactor('editor')
    const wish = { clientKey: newId(), articleIds: await drafts(cast.account.id) }
    const both = await Promise.all([press(wish), press(wish)])
    const again = await press(wish)
    expect(new Set([...both, again].map(({ id }) => id)).size).toBe(1)
    expect(await usedOf(cast.account.id)).toBe(1)
    expect(await stateOf(cast.account.id, again.id)).toBe('VISIBLE')
  })
})

async function barSending(accountId: string, until: Date): Promise<void> {
  const [caseId, decisionId] = [newId(), newId()]
  await db.case.create({
    data: {
      id: caseId,
      targetKind: 'ACCOUNT',
      targetId: accountId,
      accountId,
      state: 'DECIDED',
      severity: 1,
      openedAt: NOW,
      dueAt: NOW,
    },
  })
  await db.decision.create({
    data: {
      id: decisionId,
      caseId,
      outcome: 'bar_sending',
      clause: 'USE-2',
      reason: '集贊',
      decidedBy: newId(),
      decidedAt: NOW,
    },
  })
  await db.penalty.create({
    data: {
      id: newId(),
      accountId,
      decisionId,
      measure: 'function_barred',
      functions: ['send'],
      clause: 'USE-2',
      from: NOW,
      until,
    },
  })
}
