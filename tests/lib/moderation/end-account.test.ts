import { beforeEach, describe, expect, it } from 'vitest'
import { accountOf } from '@/lib/accounts'
import { advanceEndings, closeAccount, getClosing } from '@/lib/lifecycle'
import { getCase, listQueue, listViolations, proposeEnding, removalOf, verifyRecords } from '@/lib/moderation'
import { db } from '@/lib/platform/db'
import { execute, runQuery } from '@/lib/platform/use-case'
import { after, type Cast, ctxOf, DAY, makeCast, NOW, staffActor, SYSTEM } from '@/tests/support/cast'
import { close } from '../lifecycle/setting'
import { secondFactor } from '../mass-send/setting'
import { claimed, ended, outcomes, overturn, proposed } from './judged-account'
import { caseOf, claim, decide, decision } from './support'

let cast: Cast
beforeEach(async () => void (cast = await makeCast()))

const state = async () => (await accountOf(db, cast.account.id, NOW))?.state
const { outcome: _, ...finding } = decision()
const end = decision({ outcome: 'end_account' })
const bindingOf = async () =>
  (await db.account.findUniqueOrThrow({ where: { id: cast.account.id }, select: { bindingKind: true } })).bindingKind

describe('ending an account takes two people (S27)', () => {
  it('a moderator proposes: the case goes back to the queue with a mark, and nothing happens to the account', async () => {
    const seen = await claimed(cast)
    await execute(proposeEnding, ctxOf(cast.moderator), { ...seen, ...finding })
    expect(await state()).toBe('LIVE')
    expect(await caseOf(seen.caseId)).toMatchObject({ state: 'OPEN', claimedBy: null })
    const { rows } = await runQuery(listQueue, ctxOf(cast.supervisor), {})
    expect(rows.map(({ id, hasProposal }) => [id, hasProposal])).toEqual([[seen.caseId, true]])
    expect(await runQuery(getCase, ctxOf(cast.supervisor), { caseId: seen.caseId })).toMatchObject({
      proposal: { isYours: false, clause: 'USE-2', reason: finding.reason },
    })
  })

  it.each([
    ['a moderator, even with a proposal of somebody else', 'secondModerator', 'moderation.supervisor_needed'],
    ['a supervisor whom nobody proposed it to', 'supervisor', 'moderation.proposal_needed'],
  ] as const)('%s cannot end it', async (_, who, code) => {
    const seen = await claimed(cast, cast[who])
    await expect(decide(cast[who], { ...seen, ...end })).rejects.toMatchObject({ kind: 'forbidden', code })
    expect(await state()).toBe('LIVE')
  })

  it('a supervisor who proposed it is not the second person; another supervisor is', async () => {
    const seen = await proposed(cast, cast.supervisor)
    await expect(decide(cast.supervisor, { ...seen, ...end })).rejects.toMatchObject({
      code: 'moderation.own_proposal',
    })
    await db.case.update({ where: { id: seen.caseId }, data: { state: 'OPEN', claimedBy: null } })
    const another = staffActor('supervisor')
    const version = await claim(cast, seen.caseId, another)
    await decide(another, { caseId: seen.caseId, version, ...end })
    expect(await state()).toBe('ENDED')
  })

  it('whoever decides is not bound by the proposal', async () => {
    const seen = await proposed(cast)
    await decide(cast.supervisor, { ...seen, ...decision({ outcome: 'dismiss', clause: '', passage: '' }) })
    expect([await state(), (await caseOf(seen.caseId)).state]).toEqual(['LIVE', 'DISMISSED'])
  })

  it('a proposal quotes the evidence like a decision, and one of two at once is taken', async () => {
    const seen = await claimed(cast)
    const wrong = execute(proposeEnding, ctxOf(cast.moderator), { ...seen, ...finding, passage: '從沒寫過的話' })
    await expect(wrong).rejects.toMatchObject({ issues: [{ code: 'moderation.passage_not_in_evidence' }] })
    const propose = () => execute(proposeEnding, ctxOf(cast.moderator), { ...seen, ...finding })
    expect(outcomes(await Promise.allSettled([propose(), propose()]))).toEqual(['moderation.not_claimed_by_you', 'won'])
  })
})

describe('an account that was ended', () => {
  it('is over at once, exported for 30 days, and says so to its people, on the board and in the chain', async () => {
    const decisionId = await ended(cast)
    expect(await state()).toBe('ENDED')
    const seen = await runQuery(getClosing, ctxOf(cast.holder), { accountId: cast.account.id })
    expect(seen.ending).toMatchObject({
      cause: 'PENALTY',
      endedAt: NOW.toISOString(),
      reason: finding.reason,
      mayUndo: false,
    })
    const { violations } = await runQuery(listViolations, ctxOf(cast.holder), { accountId: cast.account.id })
    expect(violations).toMatchObject([
      {
        id: decisionId,
        outcome: 'end_account',
        measures: [{ measure: 'account_ended', until: null, isInForce: true }],
      },
    ])
    const notice = await db.notice.findUniqueOrThrow({ where: { id: decisionId } })
    expect(notice.facts).toMatchObject({ measures: [{ measure: 'account_ended', until: null }] })
    const record = await db.moderationRecord.findFirstOrThrow({ where: { what: 'case.decided' } })
    expect(record.facts).toMatchObject({ proposedBy: cast.moderator.id })
    expect(await verifyRecords(db)).toMatchObject({ broken: null })
  })

  it('keeps its address until the export time is over, and then is erased', async () => {
    await ended(cast)
    expect(await bindingOf()).toBe('email')
    await advanceEndings(ctxOf(SYSTEM, { now: after(30 * DAY) }))
    expect(await db.erasure.count()).toBe(0)
    await advanceEndings(ctxOf(SYSTEM, { now: after(31 * DAY) }))
    expect([await db.erasure.count(), await bindingOf()]).toEqual([1, 'released'])
  })

  it('is ended once by two decisions at the same moment', async () => {
    const cases = [await proposed(cast), await proposed(cast)]
    const both = cases.map((seen) => decide(cast.supervisor, { ...seen, ...end }))
    expect(outcomes(await Promise.allSettled(both))).toEqual([
      expect.stringMatching(/^(lifecycle\.not_live|moderation\.account_over)$/),
      'won',
    ])
    expect([await db.ending.count(), await db.penalty.count()]).toEqual([1, 1])
  })

  it('cannot be ended again, nor lose what it has no more', async () => {
    const seen = await proposed(cast)
    const other = await claimed(cast)
    await decide(cast.supervisor, { ...seen, ...end })
    const again = decide(cast.moderator, { ...other, ...decision({ outcome: 'bar_certification', barFor: 'ever' }) })
    await expect(again).rejects.toMatchObject({ issues: [{ path: 'outcome', code: 'moderation.account_over' }] })
  })

  it('is not got round by closing: the running freeze becomes the penalty’s end', async () => {
    const seen = await proposed(cast)
    await close(cast)
    await decide(cast.supervisor, { ...seen, ...end })
    expect(await state()).toBe('ENDED')
    expect(await db.ending.findMany({ select: { cause: true, freezeDays: true, endedAt: true } })).toEqual([
      { cause: 'PENALTY', freezeDays: 0, endedAt: NOW },
    ])
  })

  it('and closed at the same moment comes to the penalty’s end all the same, or the decision is told to look again', async () => {
    const seen = await proposed(cast)
    const code = await secondFactor('holder')
    const wish = { accountId: cast.account.id, sure: 'on' as const, code }
    const [, decided] = await Promise.allSettled([
      execute(closeAccount, ctxOf(cast.holder), wish),
      decide(cast.supervisor, { ...seen, ...end }),
    ])
    const running = await db.ending.findMany({ where: { undoneAt: null }, select: { cause: true } })
    expect(running).toEqual([{ cause: decided.status === 'fulfilled' ? 'PENALTY' : 'CLOSING' }])
  })
})

describe('an overturned ending (MOD-10)', () => {
  it('brings the account back while it can be exported, once of two at the same moment', async () => {
    const decisionId = await ended(cast)
    const later = after(20 * DAY)
    expect((await Promise.all([overturn(decisionId, later), overturn(decisionId, later)])).toSorted()).toEqual([
      false,
      true,
    ])
    expect([await state(), await bindingOf()]).toEqual(['LIVE', 'email'])
    await advanceEndings(ctxOf(SYSTEM, { now: after(300 * DAY) }))
    expect([await db.erasure.count(), await state()]).toEqual([0, 'LIVE'])
    const event = await db.domainEvent.findFirstOrThrow({ where: { name: 'decision.overturned' } })
    expect(event.payload).toMatchObject({ isBack: 'yes' })
  })

  it('comes too late when the export time is over; the finding falls all the same', async () => {
    const decisionId = await ended(cast)
    const late = after(40 * DAY)
    expect(await overturn(decisionId, late)).toBe(true)
    expect(await state()).toBe('ENDED')
    expect(await db.penalty.findFirstOrThrow()).toMatchObject({ overturnedAt: late })
    const { facts } = await db.notice.findFirstOrThrow({ where: { kind: 'announcement' } })
    expect(facts).toMatchObject({ title: { en: expect.stringContaining(cast.account.handle) } })
    expect(JSON.stringify(facts)).not.toContain('證據不足')
  })

  it('gives back what was taken down, and the violation record says since when nothing holds', async () => {
    const seen = await claimed(cast)
    const { targetId } = await caseOf(seen.caseId)
    await decide(cast.moderator, { ...seen, ...decision() })
    const { id } = await db.decision.findUniqueOrThrow({ where: { caseId: seen.caseId } })
    const later = after(DAY)
    await overturn(id, later)
    expect(await removalOf(db, { kind: 'article', id: targetId })).toBeNull()
    const view = await runQuery(listViolations, ctxOf(cast.holder, { now: later }), { accountId: cast.account.id })
    expect(view.violations[0]).toMatchObject({ overturnedAt: later.toISOString() })
    expect(await verifyRecords(db)).toMatchObject({ broken: null })
  })
})
