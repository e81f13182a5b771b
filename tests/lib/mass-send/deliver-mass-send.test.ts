import { beforeEach, describe, expect, it } from 'vitest'
import { deliverOverdue, deliverSend, quotaOf, withdrawMassSend } from '@/lib/mass-send'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { execute } from '@/lib/platform/use-case'
import { runJob } from '@/lib/worker/run-job'
import { after, type Cast, ctxOf, DAY, HOUR, makeCast, MINUTE, NOW, SYSTEM } from '@/tests/support/cast'
import { happened, send, stateOf, usedOf } from './setting'

const AT = after(DAY)
const LATER = after(DAY + 1000)

let cast: Cast
let id: string
beforeEach(async () => {
  cast = await makeCast()
  id = (await send({ accountId: cast.account.id, sendAt: AT })).id
})

const deliver = (now = LATER) =>
  execute(deliverSend, ctxOf(SYSTEM, { now }), { accountId: cast.account.id, massSendId: id })
const withdraw = () => execute(withdrawMassSend, ctxOf(cast.editor), { accountId: cast.account.id, massSendId: id })
const state = () => stateOf(cast.account.id, id)

describe('a scheduled send', () => {
  it('is not visible a moment before its time, however often its job runs', async () => {
    expect(await deliver(after(DAY - 1))).toBe('nothing_to_do')
    expect(await state()).toBe('SCHEDULED')
    expect(await db.article.count({ where: { state: 'PUBLISHED' } })).toBe(0)
  })

  it('is visible at its time, once, with its audience of that moment', async () => {
    await db.follow.create({
      data: {
        accountId: cast.account.id,
        subscriberId: cast.passerBy.id,
        openid: 'o-late-follower',
        followedAt: after(HOUR),
      },
    })
    expect(await deliver()).toBe('visible')
    expect(await deliver()).toBe('nothing_to_do')
    const row = await db.broadcast.findFirstOrThrow({ where: { id } })
    expect([row.state, row.visibleAt, row.audienceCount]).toEqual(['VISIBLE', LATER, 2])
    expect(await happened('mass_send.delivered')).toBe(1)
  })

  it('left its job in the queue with the transaction that accepted it', async () => {
    const jobs = await db.$queryRaw<
      { data: object; at: Date }[]
    >`SELECT data, start_after AS at FROM pgboss.job WHERE data->>'job' = 'mass-send.deliver'`
    expect(jobs).toMatchObject([{ data: { payload: { massSendId: id } } }])
  })
})

describe('when a worker is killed', () => {
  it('the same job run again by another worker sends nothing twice', async () => {
    const job = {
      job: 'mass-send.deliver',
      payload: { accountId: cast.account.id, massSendId: id },
      at: AT.toISOString(),
    }
    await runJob(newId(), job, LATER)
    await runJob(newId(), job, LATER)
    expect(await happened('mass_send.delivered')).toBe(1)
  })

  it('two workers and the sweep at the same moment send it once', async () => {
    const outcomes = await Promise.all([deliver(), deliver(), deliver(), deliverOverdue(ctxOf(SYSTEM, { now: LATER }))])
    expect(outcomes.slice(0, 3).filter((outcome) => outcome === 'visible').length + Number(outcomes[3])).toBe(1)
    expect(await happened('mass_send.delivered')).toBe(1)
    expect(await usedOf(cast.account.id)).toBe(1)
  })

  it('a send whose job was lost is found by the sweep, and only when its time has come', async () => {
    await db.$executeRaw`DELETE FROM pgboss.job`
    expect(await deliverOverdue(ctxOf(SYSTEM, { now: after(DAY - MINUTE) }))).toBe(0)
    expect(await deliverOverdue(ctxOf(SYSTEM, { now: LATER }))).toBe(1)
    expect(await deliverOverdue(ctxOf(SYSTEM, { now: LATER }))).toBe(0)
    expect(await state()).toBe('VISIBLE')
  })
})

describe('a withdrawal', () => {
  it('before the time gives the quota back, once, and nothing is sent', async () => {
    const results = await Promise.allSettled([withdraw(), withdraw()])
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await expect(withdraw()).rejects.toMatchObject({ kind: 'conflict', code: 'mass_send.not_waiting' })
    expect(await quotaOf(db, cast.account.id, AT)).toMatchObject({ used: 0, left: 1 })
    expect(await deliver()).toBe('nothing_to_do')
    expect(await state()).toBe('WITHDRAWN')
  })

  it('that races the delivery either wins or is told that it is too late', async () => {
    const [taken, sent] = await Promise.allSettled([withdraw(), deliver()])
    const visible = (await state()) === 'VISIBLE'
    expect(taken.status).toBe(visible ? 'rejected' : 'fulfilled')
    expect(sent).toMatchObject({ status: 'fulfilled', value: visible ? 'visible' : 'nothing_to_do' })
    expect(await usedOf(cast.account.id)).toBe(visible ? 1 : 0)
  })
})

describe('what came up since it was scheduled', () => {
  const rejected = async (reason: string) => {
    expect(await deliver()).toBe('rejected')
    expect(await db.broadcast.findFirstOrThrow({ where: { id } })).toMatchObject({
      state: 'REJECTED',
      stoppedReason: reason,
      visibleAt: null,
    })
    expect(await usedOf(cast.account.id)).toBe(0)
    expect(await db.article.count({ where: { state: 'PUBLISHED' } })).toBe(0)
    expect(await happened('mass_send.rejected')).toBe(1)
  }

  it('a penalty that bars sending rejects it and gives the quota back', async () => {
    const [caseId, decisionId] = [newId(), newId()]
    const accountId = cast.account.id
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
      data: { id: decisionId, caseId, outcome: 'bar_sending', reason: '集贊', decidedBy: newId(), decidedAt: NOW },
    })
    await db.penalty.create({
      data: {
        id: newId(),
        accountId,
        decisionId,
        measure: 'function_barred',
        functions: ['send'],
        clause: 'USE-2',
        from: after(HOUR),
        until: after(8 * DAY),
      },
    })
    await rejected('sending_barred')
  })

  it('an emptied draft', async () => {
    await db.article.updateMany({ data: { title: '' } })
    await rejected('article_unfit')
  })

  it('a deleted draft', async () => {
    await db.article.deleteMany()
    await rejected('article_missing')
  })

  it('a frozen account', async () => {
    await db.account.updateMany({ data: { state: 'FROZEN' } })
    await rejected('account_not_live')
  })
})
