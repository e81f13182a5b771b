import { describe, expect, test } from 'vitest'
import { forgetDrafts, getApplication, markLateApplications, nameAccount } from '@/lib/accounts'
import { db } from '@/lib/platform/db'
import { execute, runQuery } from '@/lib/platform/use-case'
import { drainJobs } from '@/lib/worker/drain'
import { ctxOf, DAY, HOUR, SYSTEM } from '@/tests/support/cast'
import { useMailbox } from '@/tests/support/mailbox'
import { fill, newOperator, submit } from './fill'

const { mailsTo } = useMailbox()

/** Long enough ago that what follows, months later, is past too. */
const START = new Date('2026-01-12T02:00:00Z')
const after = (ms: number) => new Date(START.getTime() + ms)

const at = (now: Date) => ctxOf(SYSTEM, { now })

describe('a promised window that is not kept (ACC-6)', () => {
  async function submitted() {
    const actor = await newOperator(START)
    const applicationId = await fill(actor, { name: '等了很久' }, { now: START })
    const { dueOn } = await submit(actor, applicationId, { now: START })
    return { actor, applicationId, due: new Date(`${dueOn}T00:00:00+08:00`) }
  }

  test('on the last day nothing is late; the day after it is marked, and the applicant is told once', async () => {
    const { actor, applicationId, due } = await submitted()
    expect(await markLateApplications(at(new Date(due.getTime() + DAY - 1)))).toBe(0)
    const late = new Date(due.getTime() + DAY)
    expect(await Promise.all([markLateApplications(at(late)), markLateApplications(at(late))])).toContain(1)
    expect(await markLateApplications(at(new Date(late.getTime() + DAY)))).toBe(0)
    await drainJobs(late)
    const told = await db.notification.findMany({ select: { personId: true, kind: true, href: true } })
    expect(told).toEqual([{ personId: actor.id, kind: 'application_late', href: `/register/${applicationId}` }])
    expect(await mailsTo(`${actor.id}@fill.example`)).toMatchObject([{ subject: expect.stringContaining('等了很久') }])
    expect(await db.applicationStep.count({ where: { what: 'late' } })).toBe(1)
    expect((await runQuery(getApplication, ctxOf(actor, { now: late }), { applicationId })).late).toBe(true)
  })

  test('what was answered in time is never marked', async () => {
    const { due } = await submitted()
    await db.application.updateMany({ data: { state: 'RETURNED' } })
    expect(await markLateApplications(at(new Date(due.getTime() + 9 * DAY)))).toBe(0)
  })
})

describe('a draft that nobody finishes', () => {
  const KEPT = 90

  test('is kept as long as its page says, from the last touch on; then its answers and files go', async () => {
    const actor = await newOperator(START)
    const applicationId = await fill(actor, { name: '半途而廢' }, { now: START })
    const touched = after(10 * DAY)
    await execute(nameAccount, ctxOf(actor, { now: touched }), { applicationId, name: '半途又改', intro: '' })
    const view = () => runQuery(getApplication, ctxOf(actor, { now: touched }), { applicationId })
    const last = new Date(`${(await view()).keptUntil}T00:00:00+08:00`)
    expect(await forgetDrafts(at(new Date(last.getTime() - HOUR)))).toBe(0)

    expect(await forgetDrafts(at(last))).toBe(1)
    await drainJobs(last)
    expect(await forgetDrafts(at(last))).toBe(0)
    expect(await view()).toMatchObject({ state: 'WITHDRAWN', forgottenAt: last.toISOString(), name: null })
    expect(await db.proof.count()).toBe(0)
    expect(JSON.stringify(await db.application.findMany())).not.toContain('林小滿')
  })

  test('is not forgotten when it was submitted', async () => {
    const actor = await newOperator(START)
    await submit(actor, await fill(actor, { name: '已經交了' }, { now: START }), { now: START })
    expect(await forgetDrafts(at(after(2 * KEPT * DAY)))).toBe(0)
  })

  test('whoever comes back in the same moment either goes on or is told; nothing is half erased', async () => {
    const actor = await newOperator(START)
    const applicationId = await fill(actor, { name: '半途而廢' }, { now: START })
    const now = after(KEPT * DAY)
    const back = execute(nameAccount, ctxOf(actor, { now }), { applicationId, name: '我回來了', intro: '' })
    const [forgotten, told] = await Promise.all([
      forgetDrafts(at(now)),
      back.then(
        () => 'done',
        (error: { code: string }) => error.code,
      ),
    ])
    const { state, answers } = await db.application.findUniqueOrThrow({ where: { id: applicationId } })
    if (forgotten === 1) {
      expect(['accounts.application_changed', 'accounts.application_not_open']).toContain(told)
      expect([state, answers]).toEqual(['WITHDRAWN', {}])
    } else {
      expect([state, told]).toEqual(['DRAFT', 'done'])
    }
  })
})
