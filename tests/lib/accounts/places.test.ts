import { describe, expect, test } from 'vitest'
import type { AccountState } from '@/lib/accounts/contract'
import { db } from '@/lib/platform/db'
import { fill, licenceNumber, newOperator, personNumber, submit } from './fill'

const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  )

const enterprise = { subjectKind: 'ENTERPRISE', identityNumber: licenceNumber(7) } as const
const person = { subjectKind: 'PERSON', identityNumber: personNumber(7) } as const

/** What became of one more registration of this subject. */
async function another(name: string, wish: object = person, now = new Date('2026-03-02T02:00:00Z')) {
  const actor = await newOperator()
  const id = await fill(actor, { name, ...person, ...wish }, { now })
  return { actor, id, told: await refusalOf(submit(actor, id, { now })) }
}

describe('ACC-4 what takes a place', () => {
  test.each<[AccountState, string]>([
    ['IN_REVIEW', 'accounts.places_taken'],
    ['LIVE', 'accounts.places_taken'],
    ['FROZEN', 'accounts.places_taken'],
    ['BANNED', 'accounts.places_taken'],
    ['ENDED', 'done'],
    ['RECLAIMED', 'done'],
  ])('with one account %s, a person’s next registration is %s', async (state, told) => {
    await another('頭一個號')
    await db.account.updateMany({ data: { state, liveAt: new Date() } })
    expect((await another('再來一個')).told).toBe(told)
  })

  test('a subscription and a service account count together', async () => {
    expect((await another('企業訂閱', { ...enterprise, kind: 'SUBSCRIPTION' })).told).toBe('done')
    expect((await another('企業服務', { ...enterprise, kind: 'SERVICE' })).told).toBe('done')
    expect((await another('企業第三', { ...enterprise, kind: 'SERVICE' })).told).toBe('accounts.places_taken')
  })

  test('nobody loses an account when a limit falls, and no new one is had until enough have ended', async () => {
    const before = new Date('2018-11-15T02:00:00Z')
    for (let n = 0; n < 5; n++) expect((await another(`降額之前${n}號`, enterprise, before)).told).toBe('done')
    const after = new Date('2018-11-16T02:00:00Z')
    expect((await another('降額之後', enterprise, after)).told).toBe('accounts.places_taken')
    expect(await db.account.count({ where: { state: 'IN_REVIEW' } })).toBe(5)
  })

  test('the limit of the first submission day holds when it is returned and mended', async () => {
    const before = new Date('2018-11-15T02:00:00Z')
    await another('第一個號', enterprise, before)
    await another('第二個號', enterprise, before)
    const third = await another('第三個號', enterprise, before)
    await db.application.updateMany({ where: { id: third.id }, data: { state: 'RETURNED' } })
    const after = new Date('2018-11-20T02:00:00Z')
    expect(await refusalOf(submit(third.actor, third.id, { now: after }))).toBe('done')
    expect((await another('第四個號', enterprise, after)).told).toBe('accounts.places_taken')
  })
})

/** One filled registration as many operators' own, each with a name and an address of its own. */
async function copies(count: number) {
  const first = await newOperator()
  const id = await fill(first, { name: '兩百人搶一個' })
  const { answers } = await db.application.findUniqueOrThrow({ where: { id }, select: { answers: true } })
  const now = new Date()
  const racers = await Promise.all(Array.from({ length: count }, () => newOperator()))
  const rows = racers.map((actor, at) => ({
    id: crypto.randomUUID(),
    operatorId: actor.id,
    state: 'DRAFT' as const,
    createdAt: now,
    answers: {
      ...(answers as object),
      name: `兩百人搶一個${at}`,
      binding: { kind: 'email', address: `racer-${at}@fill.example`, provedAt: now.toISOString() },
    },
  }))
  await db.application.createMany({ data: rows })
  const proofs = await db.proof.findMany({ where: { applicationId: id } })
  await db.proof.createMany({
    data: rows.flatMap((row) => proofs.map((proof) => ({ ...proof, id: crypto.randomUUID(), applicationId: row.id }))),
  })
  return racers.map((actor, at) => ({ actor, id: rows[at]?.id ?? '' }))
}

test('of 200 registrations for one subject at limit 1, all at once, exactly one becomes an account', async () => {
  const racers = await copies(200)
  const codes = await Promise.all(racers.map(({ actor, id }) => refusalOf(submit(actor, id))))
  expect(codes.filter((code) => code === 'done')).toHaveLength(1)
  expect(codes.filter((code) => code === 'accounts.places_taken')).toHaveLength(199)
  expect(await db.account.count()).toBe(1)
  expect(await db.application.count({ where: { state: 'SUBMITTED' } })).toBe(1)
}, 60_000)
