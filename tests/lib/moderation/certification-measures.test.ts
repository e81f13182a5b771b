import { beforeEach, describe, expect, it } from 'vitest'
import { accountOf, rightsAt } from '@/lib/accounts'
import { getCertification } from '@/lib/certification'
import { announcePenaltyEnd } from '@/lib/moderation/jobs'
import { listViolations, removalOf } from '@/lib/moderation'
import { db } from '@/lib/platform/db'
import { runQuery } from '@/lib/platform/use-case'
import { after, type Cast, ctxOf, DAY, makeCast, NOW, SYSTEM } from '@/tests/support/cast'
import { certified, CERTIFIED_UNTIL, claimed, judged, outcomes, overturn, shownOf } from './judged-account'
import { articleOf, claim, decide, decision, report } from './support'

let cast: Cast
beforeEach(async () => {
  cast = await makeCast()
  await certified(cast)
})

const accountAt = async (now: Date) => {
  const found = await accountOf(db, cast.account.id, now)
  if (!found) throw new Error('no account')
  return found
}
const obstacleAt = async (now: Date) =>
  (await runQuery(getCertification, ctxOf(cast.analyst, { now }), { accountId: cast.account.id })).obstacle?.code ??
  'none'

describe('ending a certification', () => {
  it('takes badge and rights at the same instant, and the profile names date, rule and notice (S21)', async () => {
    const decisionId = await judged(cast, { outcome: 'end_certification', barFor: 'none', clause: 'USE-5' })
    const account = await accountAt(NOW)
    expect([account.certified, rightsAt(account, NOW).customMenu]).toEqual([false, false])
    expect(await shownOf(cast, NOW)).toEqual({
      current: null,
      ended: [{ at: NOW.toISOString(), clause: 'USE-5', decisionId }],
      bar: null,
    })
    const notice = await db.notice.findFirstOrThrow()
    expect(notice.facts).toMatchObject({ clause: 'USE-5', measures: [{ measure: 'certification_ended' }] })
  })

  it('does not keep the account from applying again unless that is decided too', async () => {
    await judged(cast, { outcome: 'end_certification', barFor: 'none' })
    expect(await obstacleAt(NOW)).toBe('none')
  })

  it('takes the content down too when that is chosen', async () => {
    const target = articleOf(cast)
    const { caseId } = await report(cast, { target })
    const version = await claim(cast, caseId)
    const chosen = decision({ outcome: 'end_certification', barFor: 'ever', removeToo: 'on' })
    await decide(cast.moderator, { caseId, version, ...chosen })
    expect(await removalOf(db, { kind: 'article', id: target.id })).not.toBeNull()
    expect((await shownOf(cast, NOW)).bar).toMatchObject({ until: null })
  })

  it('of two decisions at the same moment ends it once; the other is told and leaves nothing', async () => {
    const cases = [await claimed(cast), await claimed(cast, cast.secondModerator)]
    const both = cases.map((seen, at) =>
      decide(at === 0 ? cast.moderator : cast.secondModerator, {
        ...seen,
        ...decision({ outcome: 'end_certification', barFor: 'none' }),
      }),
    )
    expect(outcomes(await Promise.allSettled(both))).toEqual(['moderation.not_certified', 'won'])
    expect([await db.decision.count(), await db.penalty.count(), await db.notice.count()]).toEqual([1, 1, 1])
  })

  it.each([
    [
      'an account whose certification lapsed',
      CERTIFIED_UNTIL,
      { barFor: 'none' },
      'outcome',
      'moderation.not_certified',
    ],
    ['a length that is not offered', NOW, { barFor: 91 }, 'barFor', 'moderation.days_not_offered'],
    ['no length at all', NOW, {}, 'barFor', 'moderation.days_not_offered'],
  ])('is refused for %s', async (_, now, changes, path, code) => {
    const refused = judged(cast, { outcome: 'end_certification', now, ...changes })
    await expect(refused).rejects.toMatchObject({ kind: 'invalid', issues: [{ path, code }] })
  })
})

describe('barring from certification', () => {
  it('holds from its instant up to, and not at, its end, with no job in between; what holds now goes on', async () => {
    await judged(cast, { outcome: 'bar_certification', barFor: 90 })
    const end = after(90 * DAY)
    expect((await accountAt(NOW)).certified).toBe(true)
    expect(await obstacleAt(after(90 * DAY - 1))).toBe('certification.barred')
    expect([(await shownOf(cast, after(90 * DAY - 1))).bar?.until, (await shownOf(cast, end)).bar]).toEqual([
      end.toISOString(),
      null,
    ])
    expect(await obstacleAt(end)).toBe('certification.not_yet_renewable')
  })

  it('for ever never ends', async () => {
    await judged(cast, { outcome: 'bar_certification', barFor: 'ever' })
    expect(await obstacleAt(after(4000 * DAY))).toBe('certification.barred_for_ever')
  })

  it('twice by two cases is two bars, of which the longest is named', async () => {
    const cases = [await claimed(cast), await claimed(cast, cast.secondModerator)]
    const both = cases.map((seen, at) =>
      decide(at === 0 ? cast.moderator : cast.secondModerator, {
        ...seen,
        ...decision({ outcome: 'bar_certification', barFor: at === 0 ? 90 : 365 }),
      }),
    )
    expect(outcomes(await Promise.allSettled(both))).toEqual(['won', 'won'])
    expect((await shownOf(cast, NOW)).bar?.until).toBe(after(365 * DAY).toISOString())
  })

  it('has its end announced, and stands in the violation record with both its dates', async () => {
    await judged(cast, { outcome: 'bar_certification', barFor: 90 })
    const view = (now: Date) => runQuery(listViolations, ctxOf(cast.analyst, { now }), { accountId: cast.account.id })
    const [held] = (await view(NOW)).violations
    expect(held?.measures).toMatchObject([
      { measure: 'certification_barred', until: after(90 * DAY).toISOString(), isInForce: true },
    ])
    expect((await view(after(90 * DAY))).violations[0]?.measures[0]?.isInForce).toBe(false)
    const { id: penaltyId } = await db.penalty.findFirstOrThrow()
    await announcePenaltyEnd.run({ payload: { penaltyId }, ctx: ctxOf(SYSTEM, { now: after(90 * DAY) }) })
    expect(await db.domainEvent.count({ where: { name: 'penalty.ended' } })).toBe(1)
  })
})

describe('an overturned finding (MOD-10)', () => {
  it('gives the certification back to its own date and lifts the bar, once of two at the same moment', async () => {
    const decisionId = await judged(cast, { outcome: 'end_certification', barFor: 'ever' })
    const later = after(5 * DAY)
    expect((await Promise.all([overturn(decisionId, later), overturn(decisionId, later)])).toSorted()).toEqual([
      false,
      true,
    ])
    expect((await accountAt(later)).certifiedUntil).toBe(CERTIFIED_UNTIL.toISOString())
    expect(await shownOf(cast, later)).toMatchObject({ ended: [], bar: null, current: { channel: 'PROFILE' } })
    expect(await db.domainEvent.count({ where: { name: 'decision.overturned' } })).toBe(1)
  })

  it('after the certification would have ended gives nothing back but the right to apply', async () => {
    const decisionId = await judged(cast, { outcome: 'end_certification', barFor: 'ever' })
    await overturn(decisionId, CERTIFIED_UNTIL)
    expect((await accountAt(CERTIFIED_UNTIL)).certified).toBe(false)
    expect(await obstacleAt(CERTIFIED_UNTIL)).toBe('none')
  })
})
