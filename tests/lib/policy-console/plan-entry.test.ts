import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { addKeywordRule } from '@/lib/replies'
import { totpCode } from '@/lib/identity'
import { seal } from '@/lib/platform/crypto'
import { db } from '@/lib/platform/db'
import { PLATFORM_ID } from '@/lib/platform/ids'
import { stopListening } from '@/lib/platform/listen'
import { execute, runQuery } from '@/lib/platform/use-case'
import { getFigure, getWhatIf, listFigures, planEntry, withdrawEntry } from '@/lib/policy-console'
import { figure, loadScheduledEntries, watchRulebook } from '@/lib/rulebook'
import { useScheduledEntries } from '@/lib/rulebook/figure'
import { after, type Cast, ctxOf, DAY, makeCast, MINUTE, NOW, SYSTEM } from '../../support/cast'

const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
let cast: Cast
beforeEach(async () => {
  cast = await makeCast()
  const data = { totpSecret: seal('totp', SECRET) }
  await db.administrator.updateMany({ where: { id: cast.supervisor.id }, data })
})
afterEach(async () => {
  await stopListening()
  useScheduledEntries(new Map())
})

const code = (at: Date = NOW) => totpCode(SECRET, at)
const wish = (changes: object = {}) => ({
  figure: 'keywordRules',
  from: '2027-01-01',
  value: '150',
  reason: 'Decided by the board on 18 November.',
  code: code(),
  ...changes,
})
const plan = (changes: object = {}, at: Date = NOW) =>
  execute(planEntry, ctxOf(cast.supervisor, { now: at }), wish(changes))

describe('a value', () => {
  test('that is planned holds from its day on in a running process, and the present one until then', async () => {
    watchRulebook()
    await plan()
    await vi.waitFor(() => expect(figure('keywordRules', '2027-01-01')).toBe(150))
    expect(figure('keywordRules', '2026-12-31')).toBe(200)
  })
  test('on its day is followed by the rule that asks for it, without a release', async () => {
    const rule = (n: number, now: Date) =>
      execute(addKeywordRule, ctxOf(cast.holder, { now }), {
        accountId: cast.account.id,
        name: `規則 ${n}`,
        answer: 'all',
        keywords: [{ word: `詞${n}`, match: 'exact' }],
        contents: [{ kind: 'text', text: '好' }],
      })
    await rule(1, NOW)
    await plan({ value: '1', from: '2026-12-01' })
    await loadScheduledEntries(db)
    const eve = new Date('2026-11-30T15:59:00Z')
    await rule(2, eve)
    await expect(rule(3, after(2 * MINUTE, eve))).rejects.toMatchObject({ kind: 'limit' })
  })
  test('is planned for tomorrow at the earliest', async () => {
    const issue = (from: string) =>
      plan({ from }).catch((error: { issues: { code: string }[] }) => error.issues[0]?.code)
    expect(await issue('2026-11-18')).toBe('policy_console.day_not_ahead')
    expect(await issue('2019-01-01')).toBe('policy_console.day_not_ahead')
    expect(await plan({ from: '2026-11-19' })).toMatchObject({ from: '2026-11-19' })
  })
  test.each([
    ['a text', '"many"', 'policy_console.value_unfit'],
    ['less than nothing', '-1', 'policy_console.value_unfit'],
    ['no JSON', '{', 'policy_console.value_unfit'],
    ['what holds anyway', '200', 'policy_console.same_value'],
  ])('that is %s is refused beside its field', async (_what, value, issue) => {
    await expect(plan({ value })).rejects.toMatchObject({ kind: 'invalid', issues: [{ path: 'value', code: issue }] })
  })
  test('that is a table must be whole', async () => {
    const whole = { PERSON: 1, ENTERPRISE: 2, GOVERNMENT: 5, MEDIA: 5, ORGANISATION: 3 }
    const { MEDIA: _media, ...short } = whole
    const table = (value: object) => plan({ figure: 'accountsPerSubject', value: JSON.stringify(value) })
    await expect(table(short)).rejects.toMatchObject({ issues: [{ code: 'policy_console.value_unfit' }] })
    expect(await table(whole)).toMatchObject({ after: whole, reach: 'counted' })
  })
  test('asks for the supervisor’s second factor, and a refused plan leaves the code good', async () => {
    await expect(plan({ code: '' })).rejects.toMatchObject({ issues: [{ code: 'identity.staff_code_needed' }] })
    await expect(plan({ code: '000000' })).rejects.toMatchObject({ issues: [{ code: 'identity.staff_code_wrong' }] })
    await expect(plan({ value: '200' })).rejects.toMatchObject({ kind: 'invalid' })
    await plan()
    await expect(plan({ from: '2027-02-01', value: '160' })).rejects.toMatchObject({
      issues: [{ code: 'identity.totp_used' }],
    })
  })
  test('is kept with who planned it and why, in the action log too', async () => {
    const { entryId } = await plan()
    expect(await db.rulebookEntry.findUnique({ where: { id: entryId } })).toMatchObject({
      createdBy: cast.supervisor.id,
      reason: 'Decided by the board on 18 November.',
    })
    expect(await db.actionLog.findFirst({ where: { name: 'policy-console.plan-entry' } })).toMatchObject({
      targetId: entryId,
      actorId: cast.supervisor.id,
      ownerId: PLATFORM_ID,
    })
  })
  test('planned twice at once for one day is planned once', async () => {
    const tries = [0, 1, 2].map((n) => execute(planEntry, ctxOf(SYSTEM), wish({ value: String(150 + n) })))
    const done = await Promise.allSettled(tries)
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await db.rulebookEntry.count()).toBe(1)
  })
  test('is never edited in place, by anybody', async () => {
    await plan()
    await expect(db.$executeRaw`UPDATE rulebook_entry SET value = '1'`).rejects.toThrow(/only be withdrawn/)
  })
})

describe('a planned value', () => {
  const withdraw = (entryId: string, at: Date = after(MINUTE)) =>
    execute(withdrawEntry, ctxOf(cast.supervisor, { now: at }), {
      entryId,
      reason: 'The board thought again.',
      code: code(at),
    })
  test('that is withdrawn never holds, stays on record, and leaves its day free', async () => {
    const { entryId } = await plan()
    await withdraw(entryId)
    await loadScheduledEntries(db)
    expect(figure('keywordRules', '2027-01-01')).toBe(200)
    const view = await runQuery(getFigure, ctxOf(cast.supervisor), { figure: 'keywordRules' })
    expect(view.withdrawn).toMatchObject([{ value: 150, withdrawnReason: 'The board thought again.' }])
    expect(view.plans).toEqual([])
    expect(await plan({ value: '160', code: code(after(2 * MINUTE)) }, after(2 * MINUTE))).toMatchObject({ after: 160 })
  })
  test('is withdrawn once, of two at once', async () => {
    const { entryId } = await plan()
    const input = { entryId, reason: 'The board thought again.' }
    const done = await Promise.allSettled([0, 1].map(() => execute(withdrawEntry, ctxOf(SYSTEM), input)))
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(withdraw(entryId)).rejects.toMatchObject({ code: 'policy_console.withdrawn_before' })
  })
  test('that holds already cannot be withdrawn', async () => {
    const { entryId } = await plan({ from: '2026-11-19' })
    await expect(withdraw(entryId, after(DAY))).rejects.toMatchObject({ code: 'policy_console.in_force' })
  })
  test('shows whom it would touch, before and after it is planned', async () => {
    const value = JSON.stringify({ PERSON: 0, ENTERPRISE: 1, GOVERNMENT: 5, MEDIA: 5, ORGANISATION: 5 })
    const asked = { figure: 'accountsPerSubject', from: '2027-01-01', value }
    const seen = await runQuery(getWhatIf, ctxOf(cast.regulator), asked)
    // Two persons with one account each and an enterprise with one: the persons hold more than none, the enterprise is full.
    expect(seen).toMatchObject({
      reach: 'counted',
      touched: [
        { what: 'subjects_above', count: 2 },
        { what: 'subjects_full', count: 3, facts: { before: 2 } },
      ],
    })
    expect(JSON.stringify(seen)).not.toContain('林間小記的主體')
    await plan(asked)
    const view = await runQuery(getFigure, ctxOf(cast.supervisor), { figure: 'accountsPerSubject' })
    expect(view.plans).toMatchObject([{ from: '2027-01-01', touched: seen.touched }])
    expect(view.entries.map(({ state }) => state)).toEqual(['past', 'past', 'current', 'coming'])
  })
})

test('every figure is listed with its value of today, its source and its next planned day', async () => {
  await plan()
  const list = await runQuery(listFigures, ctxOf(cast.regulator), {})
  expect(list.find(({ name }) => name === 'keywordRules')).toMatchObject({
    value: 200,
    source: 'MSG-4',
    area: 'MSG',
    next: '2027-01-01',
  })
  expect(list.length).toBeGreaterThan(40)
})
