import { beforeEach, describe, expect, it } from 'vitest'
import { getAccountSettings, registrationOf, updateProfile } from '@/lib/accounts'
import {
  approveChange,
  getChangeForReview,
  getStanding,
  remindOfConfirmations,
  returnChange,
  withdrawChange,
} from '@/lib/confirmations'
import { addDays } from '@/lib/platform/calendar'
import { db } from '@/lib/platform/db'
import { actorOfToken } from '@/lib/platform/session/read'
import { sessionToken } from '@/lib/platform/session/token'
import { execute, runQuery } from '@/lib/platform/use-case'
import { after, type Cast, ctxOf, DAY, makeCast, NOW, SYSTEM } from '@/tests/support/cast'
import { personNumber } from '../accounts/fill'
import { offer } from '../proofs/setting'
import { codeOf } from '../names/setting'
import { AS_REGISTERED, change, confirm, dueOn } from './setting'

const TODAY = '2026-11-18'
let cast: Cast
beforeEach(async () => {
  cast = await makeCast()
})
/** The holder as a request at that time would know them: what only reads is asked of the database. */
const holderAt = async (now: Date) => {
  const token = await sessionToken('operator', cast.holder.sessionId, 3600)
  return ctxOf(await actorOfToken('operator', token, now), { now })
}
const writing = async (now: Date) =>
  codeOf(execute(updateProfile, await holderAt(now), { accountId: cast.account.id, intro: '林間的小事' }))
const standing = (now = NOW) => runQuery(getStanding, ctxOf(cast.holder, { now }), { accountId: cast.account.id })
const decide = async (useCase: typeof approveChange, confirmationId: string, who = cast.reviewer, now = NOW) => {
  const { version } = await db.confirmation.findUniqueOrThrow({ where: { id: confirmationId } })
  return execute(useCase, ctxOf(who, { now }), { confirmationId, version, reason: '與證明一致' })
}

describe('ACC-16 a console that only reads', () => {
  it('begins thirty days after the due day, to the instant, and ends with the confirmation', async () => {
    await dueOn(cast, addDays(TODAY, -29))
    const from = (await standing()).readOnlyFrom ?? ''
    expect(await writing(new Date(Date.parse(from) - 1))).toBe('done')
    expect(await writing(new Date(from))).toBe('accounts.reading_only')
    await confirm(cast, addDays(TODAY, -29), new Date(from))
    expect(await writing(new Date(from))).toBe('done')
  })

  it('can still be read, and does not touch the other accounts of the same people', async () => {
    await dueOn(cast, addDays(TODAY, -40))
    const ctx = await holderAt(NOW)
    expect((await runQuery(getAccountSettings, ctx, { accountId: cast.account.id })).account.name).toBe('林間小記')
    expect(await codeOf(execute(updateProfile, ctx, { accountId: cast.service.id, intro: '' }))).toBe('done')
  })
})

describe('confirming with one press', () => {
  it('begins the next year', async () => {
    await dueOn(cast, addDays(TODAY, 12))
    await confirm(cast, addDays(TODAY, 12))
    expect(await standing()).toMatchObject({ dueOn: '2027-11-18', daysLeft: 365, isReadOnly: false })
  })

  it('twice at once makes one confirmation', async () => {
    await dueOn(cast, TODAY)
    const codes = await Promise.all([codeOf(confirm(cast, TODAY)), codeOf(confirm(cast, TODAY))])
    expect(codes.toSorted()).toEqual(['confirmations.already_confirmed', 'done'])
    expect(await db.confirmation.count()).toBe(1)
  })
})

describe('handing in a change', () => {
  it('of nothing is refused', async () => {
    expect(await codeOf(change(cast, {}))).toBe('confirmations.nothing_changed')
  })

  it('stops the time while it waits, and one waits at a time', async () => {
    await dueOn(cast, addDays(TODAY, -40))
    await change(cast, { contactName: '林小滿' })
    expect(await writing(NOW)).toBe('done')
    expect(await codeOf(change(cast, { contactName: '林大滿' }))).toBe('confirmations.change_waits')
    expect(await codeOf(confirm(cast, addDays(TODAY, -40)))).toBe('confirmations.change_waits')
  })

  it('approved: holds for the subject, counts as this year’s confirmation, and keeps the number sealed', async () => {
    await dueOn(cast, TODAY)
    const number = personNumber(31)
    const { id } = await change(cast, {
      contactName: '林小滿',
      operatorIdentityNumber: number,
      proofIds: await offer(cast),
    })
    const view = await runQuery(getChangeForReview, ctxOf(cast.reviewer), { confirmationId: id })
    expect(view?.differences).toEqual([
      { field: 'contactName', before: '王小明', after: '林小滿' },
      {
        field: 'operatorNumber',
        before: expect.any(String),
        after: `${number.slice(0, 3)}${'*'.repeat(13)}${number.slice(-2)}`,
      },
    ])
    const row = await db.confirmation.findUniqueOrThrow({ where: { id } })
    expect(JSON.stringify(row.changes)).not.toContain(number)
    await decide(approveChange, id)
    expect(await registrationOf(db, cast.account.id)).toMatchObject({ contactName: '林小滿', dueOn: '2027-11-18' })
  })

  it('returned or taken back: the data and the old day count again', async () => {
    await dueOn(cast, addDays(TODAY, -40))
    const { id } = await change(cast, { contactName: '林小滿' })
    await decide(returnChange, id)
    expect(await writing(NOW)).toBe('accounts.reading_only')
    expect(await registrationOf(db, cast.account.id)).toMatchObject({ contactName: AS_REGISTERED.contactName })
    const again = await change(cast, { contactName: '林小滿' })
    const input = { accountId: cast.account.id, confirmationId: again.id }
    const codes = await Promise.all([1, 2].map(async () => codeOf(execute(withdrawChange, await holderAt(NOW), input))))
    expect(codes.toSorted()).toEqual(['confirmations.already_decided', 'done'])
    expect(await writing(NOW)).toBe('accounts.reading_only')
  })

  it('decided by two at once: one wins', async () => {
    await dueOn(cast, TODAY)
    const { id } = await change(cast, { contactName: '林小滿' })
    const codes = await Promise.all([
      codeOf(decide(approveChange, id)),
      codeOf(decide(returnChange, id, cast.secondReviewer)),
    ])
    expect(codes.filter((code) => code === 'done')).toHaveLength(1)
  })
})

describe('reminders', () => {
  const kinds = async () =>
    (
      await db.notification.findMany({
        where: { personId: cast.holder.id },
        select: { kind: true },
        orderBy: { createdAt: 'asc' },
      })
    ).map(({ kind }) => kind)
  const sweep = (now: Date) => remindOfConfirmations(ctxOf(SYSTEM, { now }))

  it('go out 30, 7 and 0 days before and when it only reads, once each, however often the sweep runs', async () => {
    const due = addDays(TODAY, 31)
    await dueOn(cast, due)
    for (let day = 0; day <= 64; day += 1) {
      const now = after(day * DAY)
      await Promise.all([sweep(now), sweep(now)])
    }
    expect(await kinds()).toEqual(['confirmation_due', 'confirmation_due', 'confirmation_due', 'confirmation_overdue'])
  })

  it('a sweep that comes late sends what is true then, not what it missed', async () => {
    await dueOn(cast, addDays(TODAY, 3))
    await sweep(NOW)
    expect(await kinds()).toEqual(['confirmation_due'])
    expect((await db.confirmationNotice.findMany({ select: { stage: true } })).map(({ stage }) => stage)).toEqual([7])
  })

  it('say nothing while a change is under review', async () => {
    await dueOn(cast, TODAY)
    await change(cast, { contactName: '林小滿' })
    expect(await sweep(NOW)).toBe(0)
  })
})
