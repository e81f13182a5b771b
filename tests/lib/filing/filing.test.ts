import { beforeEach, describe, expect, test } from 'vitest'
import {
  acceptFiling,
  exportFilings,
  fileWithOffice,
  getFiling,
  getFilingForOffice,
  getFilingNumber,
  listFilings,
  openFilings,
  remindOfFilings,
  returnFiling,
} from '@/lib/filing'
import { tellOfFiling } from '@/lib/filing/jobs'
import { db } from '@/lib/platform/db'
import type { Actor, AdministratorActor } from '@/lib/platform/actor'
import { execute, runQuery } from '@/lib/platform/use-case'
import { after, type Cast, ctxOf, DAY, makeCast, staffActor, SYSTEM } from '../../support/cast'
import { filled } from './setting'

let cast: Cast
let otherOffice: AdministratorActor
beforeEach(async () => {
  cast = await makeCast()
  otherOffice = { ...staffActor('filing_officer'), region: '330000' }
})

const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string; issues?: { code: string }[] }) => error.issues?.[0]?.code ?? error.code,
  )
const file = (actor: Actor, accountId: string, more: object = { submit: 'on' }, version = 0) =>
  execute(fileWithOffice, ctxOf(actor), { ...filled(accountId, { version }), ...more })
const accept = (actor: Actor, accountId: string, number: string, version = 1) =>
  execute(acceptFiling, ctxOf(actor), { accountId, version, number })

describe('filling in', () => {
  test('starts from what the registration knows, with numbers masked and the deadline of its first day', async () => {
    const view = await runQuery(getFiling, ctxOf(cast.holder), { accountId: cast.account.id })
    expect(view).toMatchObject({ state: 'DRAFT', version: 0, dueOn: '2026-12-11', daysLeft: 23, isOverdue: false })
    expect(view.answers).toEqual({ contactName: '王小明', contactPhone: '+8613800000000', operatorName: '王小明' })
    expect(view.facts.subjectNumber).toContain('*')
  })

  test('keeps a draft that no office sees', async () => {
    await file(cast.holder, cast.account.id, {})
    expect(await refusalOf(runQuery(getFilingForOffice, ctxOf(cast.supervisor), { accountId: cast.account.id }))).toBe(
      'request.not_found',
    )
  })

  test('from two tabs at once is taken once; the other is told', async () => {
    const codes = await Promise.all([
      refusalOf(file(cast.holder, cast.account.id)),
      refusalOf(file(cast.administrator, cast.account.id)),
    ])
    expect(codes.filter((code) => code === 'done')).toHaveLength(1)
    expect(['filing.changed', 'filing.not_with_you']).toContain(codes.find((code) => code !== 'done'))
    expect(await db.filingStep.count()).toBe(1)
  })

  test('is closed while the office looks, and open again when it was returned', async () => {
    await file(cast.holder, cast.account.id)
    expect(await refusalOf(file(cast.holder, cast.account.id, {}, 1))).toBe('filing.not_with_you')
    await execute(returnFiling, ctxOf(cast.filingOfficer), {
      accountId: cast.account.id,
      version: 1,
      reason: '地址不全',
      mend: ['address', 'address'],
    })
    const view = await runQuery(getFiling, ctxOf(cast.holder), { accountId: cast.account.id })
    expect(view).toMatchObject({ state: 'RETURNED', reason: '地址不全', mend: ['address'], mayChange: true })
    await file(cast.holder, cast.account.id, { submit: 'on' }, 2)
    const steps = (await runQuery(getFiling, ctxOf(cast.holder), { accountId: cast.account.id })).steps
    expect(steps.map(({ what }) => what).toSorted()).toEqual(['returned', 'submitted', 'submitted'])
  })
})

describe('an office', () => {
  beforeEach(() => file(cast.holder, cast.account.id))

  test('sees its own region, whatever the address bar says; a supervisor sees all', async () => {
    const seen = async (actor: Actor, region?: string) =>
      (await runQuery(listFilings, ctxOf(actor), { region })).rows.map(({ accountId }) => accountId)
    expect(await seen(cast.filingOfficer)).toEqual([cast.account.id])
    expect(await seen(otherOffice)).toEqual([])
    expect(await seen(otherOffice, '350000')).toEqual([])
    expect(await seen(cast.supervisor)).toEqual([cast.account.id])
    expect(await seen(cast.supervisor, '330000')).toEqual([])
  })

  test('of another region is told that the filing does not exist', async () => {
    expect(await refusalOf(accept(otherOffice, cast.account.id, 'ZHE-1'))).toBe('request.not_found')
  })

  test('accepts under a number that stands on the profile, and its people are told', async () => {
    await accept(cast.filingOfficer, cast.account.id, ' min-2026-1 ')
    expect(await runQuery(getFilingNumber, ctxOf({ kind: 'anonymous' }), { accountId: cast.account.id })).toEqual({
      number: 'MIN-2026-1',
      region: '350000',
    })
    const event = await db.domainEvent.findFirstOrThrow({ where: { name: 'filing.accepted' } })
    const { accountId, stepId, number } = event.payload as { accountId: string; stepId: string; number: string }
    const payload = { accountId, stepId, kind: 'filing_accepted' as const, facts: { number, reason: '' } }
    await tellOfFiling.run({ payload, ctx: ctxOf(SYSTEM) })
    await tellOfFiling.run({ payload, ctx: ctxOf(SYSTEM) })
    const told = await db.notification.findMany({ where: { kind: 'filing_accepted', personId: cast.holder.id } })
    expect(told.map(({ facts }) => facts)).toEqual([{ account: cast.account.name, number: 'MIN-2026-1', reason: '' }])
  })

  test('gives a number once in a region, and another region may give it too', async () => {
    await file(cast.holder, cast.service.id)
    await file(cast.stranger, cast.other.id, { submit: 'on', region: '330000' })
    await accept(cast.filingOfficer, cast.account.id, 'N-0001')
    expect(await refusalOf(accept(cast.filingOfficer, cast.service.id, 'n-0001'))).toBe('filing.number_taken')
    expect(await refusalOf(accept(otherOffice, cast.other.id, 'N-0001'))).toBe('done')
  })

  test('with two officers deciding at once: one wins, the other is told', async () => {
    const codes = await Promise.all([
      refusalOf(accept(cast.filingOfficer, cast.account.id, 'A-0001')),
      refusalOf(accept(cast.supervisor, cast.account.id, 'A-0002')),
    ])
    expect(codes.filter((code) => code === 'done')).toHaveLength(1)
    expect(codes).toContain('filing.already_decided')
  })

  test('gets its table with identity numbers masked', async () => {
    const { records, next } = await runQuery(exportFilings, ctxOf(cast.filingOfficer), {})
    expect(records).toHaveLength(1)
    expect(records[0]).toMatchObject({ region: '350000', answers: { purpose: '自然筆記，給喜歡走路的人看。' } })
    expect(records[0]?.subjectNumber).toContain('*')
    expect(next).toBeNull()
  })
})

describe('time', () => {
  const run = async (days: number) => {
    const now = after(days * DAY)
    await execute(openFilings, ctxOf(SYSTEM, { now }), {})
    return execute(remindOfFilings, ctxOf(SYSTEM, { now }), {})
  }
  const kinds = async () =>
    (await db.notification.findMany({ where: { personId: cast.holder.id, accountId: cast.account.id } }))
      .map(({ kind }) => kind)
      .toSorted()

  test('reminds before the deadline and once after it, each word once, also by two sweeps at once', async () => {
    await run(0)
    expect(await kinds()).toEqual([])
    await Promise.all([run(9), run(9)])
    expect(await kinds()).toEqual(['filing_due'])
    await run(20)
    await run(20)
    expect(await kinds()).toEqual(['filing_due', 'filing_due'])
    await run(30)
    await run(40)
    expect(await kinds()).toEqual(['filing_due', 'filing_due', 'filing_overdue'])
  })

  test('says one word, not three, to an account that was late before the rule was kept', async () => {
    await run(60)
    await run(61)
    expect(await kinds()).toEqual(['filing_overdue'])
  })

  test('is silent to who has filed, and lists who is late', async () => {
    await run(0)
    await file(cast.holder, cast.account.id)
    await run(40)
    expect(await kinds()).toEqual([])
    const late = await runQuery(listFilings, ctxOf(cast.supervisor, { now: after(40 * DAY) }), { tab: 'overdue' })
    expect(late.rows.map(({ accountId }) => accountId).toSorted()).toEqual([cast.service.id, cast.other.id].toSorted())
    expect(late.counts).toEqual({ waiting: 1, overdue: 2 })
  })
})
