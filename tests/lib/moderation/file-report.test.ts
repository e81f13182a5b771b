import { beforeEach, describe, expect, it } from 'vitest'
import { verifyRecords } from '@/lib/moderation'
import { LIMITS } from '@/lib/moderation/limits'
import { sha256 } from '@/lib/platform/crypto'
import { db } from '@/lib/platform/db'
import { type Cast, HOUR, makeCast, NOBODY, after } from '@/tests/support/cast'
import { articleOf, caseOf, claim, decide, decision, evidence, report, someone } from './support'

let cast: Cast
beforeEach(async () => void (cast = await makeCast()))

describe('filing a report', () => {
  it('opens a case with the severity and time limit of the clause and answers a receipt', async () => {
    const { receipt, caseId, isRepeat } = await report(cast, { clause: 'USE-2' })
    expect(receipt).toMatch(/^[2-9A-HJKMNP-Z]{5}-[2-9A-HJKMNP-Z]{5}$/)
    expect(isRepeat).toBe(false)
    expect(await caseOf(caseId)).toMatchObject({
      state: 'OPEN',
      severity: 1,
      reach: 1,
      reportCount: 1,
      dueAt: after(48 * HOUR),
    })
  })

  it('joins parallel first reports on one thing into one case', async () => {
    const target = articleOf(cast)
    const filed = await Promise.all(Array.from({ length: 6 }, () => report(cast, { by: someone(), target })))
    expect(new Set(filed.map(({ caseId }) => caseId)).size).toBe(1)
    expect(new Set(filed.map(({ receipt }) => receipt)).size).toBe(6)
    expect((await caseOf(filed[0]?.caseId ?? '')).reportCount).toBe(6)
    expect(await db.case.count()).toBe(1)
  })

  it('keeps one report a person and case: the second answers the first receipt', async () => {
    const target = articleOf(cast)
    const first = await report(cast, { target })
    const second = await report(cast, { target, clause: 'CONTENT-7' })
    expect(second).toEqual({ ...first, isRepeat: true })
    expect(await db.report.count()).toBe(1)
    expect((await caseOf(first.caseId)).severity).toBe(1)
  })

  it('tells apart people who are not signed in by where they come from', async () => {
    const target = articleOf(cast)
    const one = await report(cast, { by: NOBODY, target, ctx: { address: '203.0.113.1' } })
    const same = await report(cast, { by: NOBODY, target, ctx: { address: '203.0.113.1' } })
    const other = await report(cast, { by: NOBODY, target, ctx: { address: '203.0.113.2' } })
    expect(same.receipt).toBe(one.receipt)
    expect(other.receipt).not.toBe(one.receipt)
    const kept = await db.report.findMany({ select: { reporterId: true, reporterKey: true } })
    expect(JSON.stringify(kept)).not.toContain('203.0.113')
  })

  it('takes so many an hour from an address where nobody is signed in, and says when again; others go on', async () => {
    const floods = { by: NOBODY, ctx: { address: '203.0.113.99' } }
    for (let n = 0; n < LIMITS.nobody.points; n++) await report(cast, floods)
    await expect(report(cast, floods)).rejects.toMatchObject({
      kind: 'limit',
      code: 'moderation.too_many_reports',
      facts: { again: expect.any(String) },
    })
    expect(await db.report.count()).toBe(LIMITS.nobody.points)
    await expect(report(cast, { ctx: floods.ctx })).resolves.toMatchObject({ isRepeat: false })
  })

  it('makes a case graver and sooner when a graver report joins, and never the other way', async () => {
    const target = articleOf(cast)
    const { caseId } = await report(cast, { target, clause: 'CONTENT-11' })
    await report(cast, { by: someone(), target, clause: 'CONTENT-7', ctx: { now: after(HOUR) } })
    expect(await caseOf(caseId)).toMatchObject({ severity: 3, dueAt: after(3 * HOUR), reportCount: 2 })
    await report(cast, { by: someone(), target, clause: 'CONTENT-11' })
    expect(await caseOf(caseId)).toMatchObject({ severity: 3, dueAt: after(3 * HOUR), reportCount: 3 })
  })

  it('opens a new case for a thing whose case was decided', async () => {
    const target = articleOf(cast)
    const first = await report(cast, { target })
    const version = await claim(cast, first.caseId)
    await decide(cast.moderator, {
      caseId: first.caseId,
      version,
      ...decision({ outcome: 'dismiss', clause: '', passage: '' }),
    })
    const second = await report(cast, { target })
    expect(second.caseId).not.toBe(first.caseId)
    expect(second.isRepeat).toBe(false)
  })

  it('keeps the evidence as it was and its hash, whatever becomes of the thing', async () => {
    const seen = evidence()
    const { caseId } = await report(cast, { evidence: seen })
    await report(cast, { by: someone(), evidence: evidence({ title: '改過的標題' }) })
    const [kept] = await db.report.findMany({ where: { caseId }, select: { evidence: true, evidenceSha256: true } })
    expect(kept?.evidence).toEqual(seen)
    expect(kept?.evidenceSha256).toHaveLength(64)
  })

  it('refuses a rule that no one may report under', async () => {
    await expect(report(cast, { clause: 'ACC-1' })).rejects.toMatchObject({
      kind: 'invalid',
      issues: [{ path: 'clause', code: 'moderation.clause_unknown', params: {} }],
    })
    expect(await db.case.count()).toBe(0)
  })

  it('leaves an event, its job, a wake of the queue and a record without personal parts', async () => {
    await report(cast)
    expect(await db.domainEvent.findMany({ select: { name: true, ownerId: true } })).toEqual([
      { name: 'report.filed', ownerId: cast.account.id },
    ])
    expect(await db.liveEntry.findMany({ select: { audience: true, topic: true } })).toEqual([
      { audience: 'administrators', topic: 'moderation.queue' },
    ])
    const [record] = await db.moderationRecord.findMany()
    expect(record).toMatchObject({ seq: 1n, what: 'report.filed', actorId: null })
    expect(record?.facts).toMatchObject({ textSha256: sha256('誘導轉發') })
    expect(JSON.stringify(record?.facts)).not.toContain(cast.reader.id)
    expect(await verifyRecords(db)).toEqual({ checked: 1, broken: null })
  })
})
