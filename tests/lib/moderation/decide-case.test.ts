import { beforeEach, describe, expect, it } from 'vitest'
import { claimCase, removalOf, restrictionsOf } from '@/lib/moderation'
import { isBarred } from '@/lib/moderation/contract'
import { db } from '@/lib/platform/db'
import { execute } from '@/lib/platform/use-case'
import { after, type Cast, ctxOf, DAY, makeCast, NOW } from '@/tests/support/cast'
import { articleOf, caseOf, claim, decide, decision, report } from './support'

let cast: Cast
let caseId: string
let target: ReturnType<typeof articleOf>
beforeEach(async () => {
  cast = await makeCast()
  target = articleOf(cast)
  caseId = (await report(cast, { target })).caseId
})

const outcomes = (settled: PromiseSettledResult<unknown>[]) =>
  settled.map((one) => (one.status === 'fulfilled' ? 'won' : `${one.reason.kind} ${one.reason.code}`)).sort()

describe('claiming', () => {
  it('lets exactly one of two moderators have an open case', async () => {
    const both = [cast.moderator, cast.secondModerator].map((by) =>
      execute(claimCase, ctxOf(by), { caseId, version: 0 }),
    )
    expect(outcomes(await Promise.allSettled(both))).toEqual(['conflict moderation.already_claimed', 'won'])
    expect(await caseOf(caseId)).toMatchObject({ state: 'CLAIMED', version: 1 })
  })

  it('tells a reviewer that it is not their task, and hides the case from operators', async () => {
    await expect(execute(claimCase, ctxOf(cast.reviewer), { caseId, version: 0 })).rejects.toMatchObject({
      kind: 'forbidden',
      code: 'moderation.role_too_low',
    })
    await expect(execute(claimCase, ctxOf(cast.holder), { caseId, version: 0 })).rejects.toMatchObject({
      kind: 'not_found',
    })
  })

  it('refuses a moderator who reported the thing under the same address as a subscriber', async () => {
    const { email } = await db.subscriber.findUniqueOrThrow({ where: { id: cast.reader.id }, select: { email: true } })
    await db.administrator.update({ where: { id: cast.moderator.id }, data: { email: email?.toUpperCase() ?? '' } })
    await expect(execute(claimCase, ctxOf(cast.moderator), { caseId, version: 0 })).rejects.toMatchObject({
      code: 'moderation.own_report',
    })
    await claim(cast, caseId, cast.secondModerator)
  })
})

describe('deciding', () => {
  it.each([
    ['no clause', { clause: '' }, 'clause', 'moderation.clause_needed'],
    ['no passage', { passage: '' }, 'passage', 'moderation.passage_needed'],
    [
      'a passage that is not in the evidence',
      { passage: '從沒寫過的話' },
      'passage',
      'moderation.passage_not_in_evidence',
    ],
    ['an outcome for another kind of thing', { outcome: 'warn' }, 'outcome', 'moderation.outcome_does_not_fit'],
    [
      'a length that the rulebook does not offer',
      { outcome: 'bar_sending', days: 8 },
      'days',
      'moderation.days_not_offered',
    ],
  ])('refuses %s beside its field', async (_, changes, path, code) => {
    const version = await claim(cast, caseId)
    await expect(decide(cast.moderator, { caseId, version, ...decision(changes) })).rejects.toMatchObject({
      kind: 'invalid',
      issues: [{ path, code }],
    })
    expect((await caseOf(caseId)).state).toBe('CLAIMED')
  })

  it('tells a moderator who does not hold the claim that someone else does', async () => {
    const version = await claim(cast, caseId)
    await expect(decide(cast.secondModerator, { caseId, version, ...decision() })).rejects.toMatchObject({
      kind: 'conflict',
      code: 'moderation.not_claimed_by_you',
    })
  })

  it('decides once when two decide at the same moment', async () => {
    const version = await claim(cast, caseId)
    const two = [cast.moderator, cast.moderator, cast.secondModerator].map((by) =>
      decide(by, { caseId, version, ...decision() }),
    )
    const told = outcomes(await Promise.allSettled(two))
    expect(told.filter((one) => one === 'won')).toHaveLength(1)
    expect(told.filter((one) => one.startsWith('conflict'))).toHaveLength(2)
    expect(await db.decision.count()).toBe(1)
    expect(await db.notice.count()).toBe(1)
  })

  it('takes the content down, warns, publishes and records, all at once', async () => {
    const version = await claim(cast, caseId)
    expect(await decide(cast.moderator, { caseId, version, ...decision() })).toEqual({ caseId, state: 'DECIDED' })

    const kept = await db.decision.findUniqueOrThrow({ where: { caseId } })
    expect(kept).toMatchObject({
      outcome: 'remove_and_warn',
      clause: 'USE-2',
      decidedBy: cast.moderator.id,
      decidedAt: NOW,
    })
    expect(await removalOf(db, { kind: 'article', id: target.id })).toMatchObject({
      clause: 'USE-2',
      decisionId: kept.id,
    })
    expect(
      (await db.penalty.findMany({ orderBy: { measure: 'asc' } })).map(({ measure, functions }) => [
        measure,
        functions,
      ]),
    ).toEqual([
      ['content_removed', []],
      ['warning', []],
    ])
    expect((await restrictionsOf(db, cast.account.id, NOW)).barred).toEqual([])
    const records = await db.moderationRecord.findMany({ orderBy: { seq: 'asc' }, select: { what: true } })
    expect(records.map(({ what }) => what)).toEqual(['report.filed', 'case.claimed', 'case.decided'])
    const events = await db.domainEvent.findMany({ select: { name: true } })
    expect(events.map(({ name }) => name).sort()).toEqual(['case.decided', 'penalty.imposed', 'report.filed'])
    const woken = await db.liveEntry.findMany({ select: { audience: true } })
    expect(woken.map(({ audience }) => audience)).toEqual(
      expect.arrayContaining(['administrators', `account:${cast.account.id}`, 'public']),
    )
  })

  it('puts a notice on the board that names rule and account, and nobody', async () => {
    const version = await claim(cast, caseId)
    await decide(cast.moderator, { caseId, version, ...decision() })
    const notice = await db.notice.findFirstOrThrow()
    expect(notice.facts).toMatchObject({ accountName: cast.account.name, handle: cast.account.handle, clause: 'USE-2' })
    for (const secret of [cast.reader.id, cast.moderator.id, '誘導轉發', '以禮物誘導', '茶具'])
      expect(JSON.stringify(notice.facts)).not.toContain(secret)
  })

  it('bars sending from its instant up to, and not at, its end, with no job in between', async () => {
    const version = await claim(cast, caseId)
    await decide(cast.moderator, { caseId, version, ...decision({ outcome: 'bar_sending', days: 7 }) })
    const barredAt = async (now: Date) => isBarred(await restrictionsOf(db, cast.account.id, now), 'send')
    expect(await barredAt(after(-1))).toBeNull()
    expect(await barredAt(NOW)).toMatchObject({ clause: 'USE-2', until: after(7 * DAY).toISOString() })
    expect(await barredAt(after(7 * DAY - 1))).not.toBeNull()
    expect(await barredAt(after(7 * DAY))).toBeNull()
    expect(isBarred(await restrictionsOf(db, cast.account.id, NOW), 'reply')).toBeNull()
    expect(isBarred(await restrictionsOf(db, cast.other.id, NOW), 'send')).toBeNull()
    expect(await removalOf(db, { kind: 'article', id: target.id })).toBeNull()
  })

  it('holds nothing against an account whose penalty was overturned', async () => {
    const version = await claim(cast, caseId)
    await decide(cast.moderator, { caseId, version, ...decision({ outcome: 'bar_sending', days: 7, removeToo: 'on' }) })
    expect(await removalOf(db, { kind: 'article', id: target.id })).not.toBeNull()
    await db.penalty.updateMany({ data: { overturnedAt: after(DAY) } })
    expect((await restrictionsOf(db, cast.account.id, after(DAY - 1))).barred).toHaveLength(1)
    expect((await restrictionsOf(db, cast.account.id, after(DAY))).barred).toEqual([])
  })

  it('dismisses without a penalty, a removal or a notice', async () => {
    const version = await claim(cast, caseId)
    expect(
      await decide(cast.moderator, { caseId, version, ...decision({ outcome: 'dismiss', clause: '', passage: '' }) }),
    ).toMatchObject({ state: 'DISMISSED' })
    expect([await db.penalty.count(), await db.removal.count(), await db.notice.count()]).toEqual([0, 0, 0])
  })
})
