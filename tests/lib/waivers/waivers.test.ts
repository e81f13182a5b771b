import { describe, expect, test } from 'vitest'
import { getApplication, withdrawApplication } from '@/lib/accounts'
import type { AdministratorActor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { execute, runQuery } from '@/lib/platform/use-case'
import {
  applyForWaiver,
  claimWaiver,
  getWaiver,
  getWaiverOffer,
  grantWaiver,
  listWaivers,
  passWaiver,
  refuseWaiver,
  withdrawWaiver,
} from '@/lib/waivers'
import { drainJobs } from '@/lib/worker/drain'
import { ctxOf, DAY, makeCast } from '@/tests/support/cast'
import { useMailbox } from '@/tests/support/mailbox'
import { fill, licenceNumber, newOperator, submit } from '../accounts/fill'
import { asked, full, reviewed, WHY } from './setting'

const { mailsTo } = useMailbox()

const NOW = new Date('2026-03-02T02:00:00Z')
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string; issues?: { code: string }[] }) => error.issues?.[0]?.code ?? error.code,
  )
const word = { months: 12, reference: '網信復〔2026〕8號', reason: '確有六間門市。' }
const at = (who: AdministratorActor, now = NOW) => ctxOf(who, { now })

describe('asking for more (ACC-5)', () => {
  test('where places are left, or too many or too few words are given, nothing is asked', async () => {
    const [actor, other] = [await newOperator(), await newOperator()]
    const early = await fill(actor, { name: '還有名額', subjectKind: 'ENTERPRISE' }, { now: NOW })
    const ask = (applicationId: string, more: number, reason = WHY) =>
      codeOf(
        execute(applyForWaiver, ctxOf(applicationId === early ? actor : other, { now: NOW }), {
          applicationId,
          more,
          reason,
        }),
      )
    expect(await ask(early, 1)).toBe('waivers.not_needed')

    const applicationId = await full(other, NOW)
    expect(await ask(applicationId, 51)).toBe('waivers.more_out_of_bounds')
    expect(await ask(applicationId, 1, '想要更多')).toBe('waivers.reason_too_short')
    expect(await db.waiver.count()).toBe(0)
  })

  test('a natural person must say more, and stands marked in the queue', async () => {
    const cast = await makeCast()
    const actor = await newOperator()
    const applicationId = await full(actor, NOW, 'PERSON')
    const ask = (reason: string) =>
      codeOf(execute(applyForWaiver, ctxOf(actor, { now: NOW }), { applicationId, more: 1, reason }))
    expect(await ask('我寫兩種完全不同的內容，讀者也不同，想要分開來寫。')).toBe('waivers.reason_too_short')
    expect(await ask(WHY)).toBe('done')
    const { rows } = await runQuery(listWaivers, at(cast.reviewer), {})
    expect(rows).toMatchObject([{ isExceptional: true, more: 1 }])
  })

  test('of two tabs that ask at once, one request stands', async () => {
    const actor = await newOperator()
    const applicationId = await full(actor, NOW)
    const ask = () =>
      codeOf(execute(applyForWaiver, ctxOf(actor, { now: NOW }), { applicationId, more: 1, reason: WHY }))
    expect((await Promise.all([ask(), ask()])).toSorted()).toEqual(['done', 'waivers.already_open'])
  })

  test('taking the registration back closes its request', async () => {
    const { actor, applicationId, waiverId } = await asked(undefined, NOW)
    await execute(withdrawApplication, ctxOf(actor, { now: NOW }), { applicationId })
    await drainJobs(NOW)
    expect(await db.waiver.findUnique({ where: { id: waiverId }, select: { state: true } })).toEqual({
      state: 'WITHDRAWN',
    })
  })
})

describe('two looks by two people', () => {
  test('nothing is granted before the platform’s review, nor by anyone but the regulator', async () => {
    const cast = await makeCast()
    const { waiverId } = await asked(undefined, NOW)
    const grant = (who: AdministratorActor, version: number) =>
      codeOf(execute(grantWaiver, at(who), { waiverId, version, more: 2, ...word }))
    expect(await grant(cast.regulator, 0)).toBe('waivers.not_reviewed')
    await execute(passWaiver, at(cast.reviewer), { waiverId, version: 0, reason: '資料屬實。' })
    for (const who of [cast.reviewer, cast.secondReviewer, cast.supervisor])
      expect(await grant(who, 1)).toBe('waivers.regulator_only')
    expect(await db.headroom.count()).toBe(0)
    expect(await grant(cast.regulator, 1)).toBe('done')
  })

  test('who had the first look has not the second, even as a regulator', async () => {
    const cast = await makeCast()
    const { waiverId } = await reviewed(cast.reviewer, NOW)
    const promoted = { ...cast.regulator, id: cast.reviewer.id }
    const second = { waiverId, version: 1, more: 2, ...word }
    expect(await codeOf(execute(grantWaiver, at(promoted), second))).toBe('waivers.second_person')
    expect(await codeOf(execute(refuseWaiver, at(promoted), { waiverId, version: 1, reason: '理由不足。' }))).toBe(
      'waivers.second_person',
    )
    expect((await runQuery(getWaiver, at(promoted), { waiverId })).isOwnReview).toBe(true)
  })

  test('both steps, their actor, time and reason are kept, and cannot be changed', async () => {
    const cast = await makeCast()
    const { waiverId } = await reviewed(cast.reviewer, NOW)
    await execute(grantWaiver, at(cast.regulator), { waiverId, version: 1, more: 2, ...word })
    const { steps, grant } = await runQuery(getWaiver, at(cast.supervisor), { waiverId })
    expect(steps.map(({ what, by, reason }) => [what, by, reason])).toEqual([
      ['submitted', null, WHY],
      ['reviewed', 'reviewer', '門市資料屬實。'],
      ['granted', 'regulator', word.reason],
    ])
    expect(grant).toMatchObject({ more: 2, reference: word.reference, until: '2027-03-01T16:00:00.000Z' })
    await expect(db.waiverStep.updateMany({ data: { reason: '' } })).rejects.toThrow('append-only')
    await expect(db.headroom.deleteMany()).rejects.toThrow('append-only')
  })

  test('of a grant and a refusal at once one wins, and the other is told', async () => {
    const cast = await makeCast()
    const { waiverId } = await reviewed(cast.reviewer, NOW)
    const codes = await Promise.all([
      codeOf(execute(grantWaiver, at(cast.regulator), { waiverId, version: 1, more: 2, ...word })),
      codeOf(execute(refuseWaiver, at(cast.regulator), { waiverId, version: 1, reason: '理由不足。' })),
    ])
    expect(codes.filter((code) => code === 'done')).toHaveLength(1)
    const { state } = await db.waiver.findUniqueOrThrow({ where: { id: waiverId } })
    expect(await db.headroom.count()).toBe(state === 'GRANTED' ? 1 : 0)
  })

  test('what a colleague has claimed is nobody else’s for an hour', async () => {
    const cast = await makeCast()
    const { waiverId } = await asked(undefined, NOW)
    await execute(claimWaiver, at(cast.reviewer), { waiverId })
    const pass = (now: Date) =>
      codeOf(execute(passWaiver, at(cast.secondReviewer, now), { waiverId, version: 1, reason: '資料屬實。' }))
    expect(await pass(NOW)).toBe('waivers.claimed_by_other')
    expect(await pass(new Date(NOW.getTime() + 60 * 60_000))).toBe('done')
  })

  test('no more than was asked for, and no longer than the rulebook allows', async () => {
    const cast = await makeCast()
    const { waiverId } = await reviewed(cast.reviewer, NOW)
    const grant = (more: number, months: number) =>
      codeOf(execute(grantWaiver, at(cast.regulator), { waiverId, version: 1, ...word, more, months }))
    expect(await grant(3, 12)).toBe('waivers.more_than_asked')
    expect(await grant(2, 37)).toBe('waivers.too_long')
  })
})

describe('headroom', () => {
  async function granted() {
    const cast = await makeCast()
    const found = await reviewed(cast.reviewer, NOW)
    await execute(grantWaiver, at(cast.regulator), { waiverId: found.waiverId, version: 1, more: 1, ...word })
    return found
  }

  test('counts from the grant on, for that subject alone, and not one more', async () => {
    const { actor, applicationId } = await granted()
    const view = await runQuery(getApplication, ctxOf(actor, { now: NOW }), { applicationId })
    expect(view.limit).toMatchObject({ most: 3, granted: 1, held: 2 })
    expect(await codeOf(submit(actor, applicationId, { now: NOW }))).toBe('done')
    const next = await newOperator()
    const wish = { name: '再多一個', subjectKind: 'ENTERPRISE', identityNumber: licenceNumber(31) } as const
    expect(await codeOf(submit(next, await fill(next, wish, { now: NOW }), { now: NOW }))).toBe('accounts.places_taken')
  })

  test('ends on its day; what was submitted under it can still be mended, and nobody loses an account', async () => {
    const { actor, applicationId } = await granted()
    await submit(actor, applicationId, { now: NOW })
    await db.application.updateMany({ where: { id: applicationId }, data: { state: 'RETURNED' } })
    const late = new Date('2027-03-02T02:00:00Z')
    expect(await codeOf(submit(actor, applicationId, { now: late }))).toBe('done')
    const next = await newOperator()
    const wish = { name: '到期之後', subjectKind: 'ENTERPRISE', identityNumber: licenceNumber(31) } as const
    expect(await codeOf(submit(next, await fill(next, wish, { now: late }), { now: late }))).toBe(
      'accounts.places_taken',
    )
    expect(await db.account.count({ where: { state: 'IN_REVIEW' } })).toBe(3)
  })
})

describe('the applicant is told', () => {
  test('a refusal gives its reason, by mail and in the console, and more can be asked for again', async () => {
    const cast = await makeCast()
    const { actor, applicationId, waiverId } = await asked(undefined, NOW)
    await execute(refuseWaiver, at(cast.reviewer), { waiverId, version: 0, reason: '門市資料不足。' })
    await drainJobs(new Date(NOW.getTime() + DAY))
    expect(await db.notification.findMany({ select: { personId: true, kind: true, href: true } })).toEqual([
      { personId: actor.id, kind: 'waiver_refused', href: `/register/${applicationId}?step=submit` },
    ])
    expect((await mailsTo(`${actor.id}@fill.example`))[0]?.text).toContain('門市資料不足。')
    const ctx = ctxOf(actor, { now: NOW })
    const offer = await runQuery(getWaiverOffer, ctx, { applicationId })
    expect(offer.waiver).toMatchObject({ state: 'REFUSED', decided: { reason: '門市資料不足。' } })
    expect(await codeOf(execute(applyForWaiver, ctx, { applicationId, more: 1, reason: WHY }))).toBe('done')
  })

  test('what they took back is decided by nobody', async () => {
    const cast = await makeCast()
    const { actor, waiverId } = await asked(undefined, NOW)
    await execute(withdrawWaiver, ctxOf(actor, { now: NOW }), { waiverId })
    expect(await codeOf(execute(passWaiver, at(cast.reviewer), { waiverId, version: 1, reason: '資料屬實。' }))).toBe(
      'waivers.already_decided',
    )
  })
})
