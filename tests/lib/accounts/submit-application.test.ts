import { describe, expect, test } from 'vitest'
import { getApplication, submitApplication, withdrawApplication } from '@/lib/accounts'
import type { SubjectKind } from '@/lib/accounts/contract'
import { db } from '@/lib/platform/db'
import { execute, runQuery } from '@/lib/platform/use-case'
import { ctxOf, makeCast, NOBODY, operatorActor } from '../../support/cast'
import { fill, licenceNumber, newOperator, personNumber, submit } from './fill'

const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  )

/** Puts the subject of a number to holding so many accounts, by submitting one and copying it. */
async function hold(kind: SubjectKind, number: string, count: number, now: Date) {
  const first = await newOperator()
  const id = await fill(first, { name: '第一個號', subjectKind: kind, identityNumber: number }, { now })
  await submit(first, id, { now })
  const { accountId } = await db.application.findUniqueOrThrow({ where: { id } })
  const account = await db.account.findUniqueOrThrow({ where: { id: accountId ?? '' } })
  const copies = Array.from({ length: count - 1 }, (_, at) => ({
    ...account,
    id: crypto.randomUUID(),
    nameKey: `copy ${at}`,
    binding: `copy-${at}@fill.example`,
  }))
  await db.account.createMany({ data: copies })
}

describe('ACC-4 the limit of the submission day', () => {
  test.each([
    ['2018-02-09T15:59:59Z', 'PERSON', 5],
    ['2018-02-09T16:00:00Z', 'PERSON', 2],
    ['2018-11-15T15:59:59Z', 'PERSON', 2],
    ['2018-11-15T16:00:00Z', 'PERSON', 1],
    ['2018-02-09T15:59:59Z', 'ENTERPRISE', 50],
    ['2018-02-09T16:00:00Z', 'ENTERPRISE', 5],
    ['2018-11-15T15:59:59Z', 'ENTERPRISE', 5],
    ['2018-11-15T16:00:00Z', 'ENTERPRISE', 2],
    ['2018-02-09T15:59:59Z', 'ORGANISATION', 50],
    ['2018-02-09T16:00:00Z', 'ORGANISATION', 5],
    ['2018-11-15T15:59:59Z', 'ORGANISATION', 5],
    ['2018-11-15T16:00:00Z', 'ORGANISATION', 5],
    ['2018-11-15T16:00:00Z', 'GOVERNMENT', 5],
    ['2018-11-15T16:00:00Z', 'MEDIA', 5],
    ['2012-08-18T00:00:00Z', 'PERSON', 5],
  ] as const)('at %s a %s gets account number %i and no more', async (at, kind, limit) => {
    const now = new Date(at)
    const number = kind === 'PERSON' ? personNumber(7) : licenceNumber(7)
    if (limit > 1) await hold(kind, number, limit - 1, now)
    const last = await newOperator()
    const id = await fill(last, { name: '最後一個', subjectKind: kind, identityNumber: number }, { now })
    expect(await refusalOf(submit(last, id, { now }))).toBe('done')
    const late = await newOperator()
    const over = await fill(late, { name: '多出來的', subjectKind: kind, identityNumber: number }, { now })
    expect(await refusalOf(submit(late, over, { now }))).toBe('accounts.places_taken')
  })

  test('of eight submissions racing for a person’s one place, one wins', async () => {
    const racers = await Promise.all(
      Array.from({ length: 8 }, async (_, at) => {
        const actor = await newOperator()
        return { actor, id: await fill(actor, { name: `賽跑的人${at}號` }) }
      }),
    )
    const codes = await Promise.all(racers.map(({ actor, id }) => refusalOf(submit(actor, id))))
    expect(codes.toSorted()).toEqual([...Array<string>(7).fill('accounts.places_taken'), 'done'])
    expect(await db.account.count()).toBe(1)
  })

  test('an account that ended gives its place back, and a withdrawn application too', async () => {
    const actor = await newOperator()
    const id = await fill(actor, { name: '來了又走' })
    await submit(actor, id)
    await execute(withdrawApplication, ctxOf(actor), { applicationId: id })
    const again = await fill(actor, { name: '來了又走' })
    expect(await refusalOf(submit(actor, again))).toBe('done')
    await db.account.updateMany({ data: { state: 'ENDED' } })
    const other = await newOperator()
    expect(await refusalOf(submit(other, await fill(other, { name: '後來的人' })))).toBe('done')
  })
})

describe('names and bindings', () => {
  test('of two names that look the same, racing, one wins', async () => {
    const [a, b] = [await newOperator(), await newOperator()]
    const first = await fill(a, { name: 'ＡＢＣ書房', identityNumber: personNumber(1) })
    const second = await fill(b, { name: 'abc 书房', identityNumber: personNumber(2) })
    const codes = await Promise.all([refusalOf(submit(a, first)), refusalOf(submit(b, second))])
    expect(codes).toContain('done')
    expect(
      codes.filter((code) => code === 'accounts.name_taken' || code === 'accounts.name_or_binding_taken'),
    ).toHaveLength(1)
  })

  test('an address bound to an official account is refused, saying the kind and nobody’s name (ACC-1)', async () => {
    const actor = await newOperator()
    const id = await fill(actor, { name: '第一個號' })
    await submit(actor, id)
    expect(await refusalOf(fill(actor, { name: '第二個號', identityNumber: personNumber(2) }))).toBe(
      'accounts.binding_taken_account',
    )
  })

  test('an address bound to a subscriber is refused too (ACC-1)', async () => {
    const actor = await newOperator()
    const { email } = await db.operator.findUniqueOrThrow({ where: { id: actor.id } })
    await db.subscriber.create({ data: { id: crypto.randomUUID(), email, name: '讀者', createdAt: new Date() } })
    expect(await refusalOf(fill(actor, { name: '第一個號' }))).toBe('accounts.binding_taken_subscriber')
  })

  test('two drafts with one address: the second submission is told', async () => {
    const actor = await newOperator()
    const first = await fill(actor, { name: '第一個號' })
    await db.application.updateMany({ where: { id: first }, data: { state: 'RETURNED' } })
    const second = await fill(actor, { name: '第二個號', identityNumber: personNumber(2) })
    await submit(actor, first)
    expect(await refusalOf(submit(actor, second))).toBe('accounts.binding_taken_account')
  })
})

test('a service account is no natural person’s: not when it is filled in, and not when it is submitted (ACC-2)', async () => {
  const filling = fill(await newOperator(), { name: '個人服務號', kind: 'SERVICE' })
  expect(await filling.catch(({ issues }: { issues: { code: string }[] }) => issues[0]?.code)).toBe(
    'accounts.kind_not_for_subject',
  )
  const actor = await newOperator()
  const id = await fill(actor, { name: '個人服務號' })
  const { answers } = await db.application.findUniqueOrThrow({ where: { id }, select: { answers: true } })
  await db.application.update({ where: { id }, data: { answers: { ...(answers as object), kind: 'SERVICE' } } })
  expect(await refusalOf(submit(actor, id))).toBe('accounts.kind_not_for_subject')
})

test('what is missing is named, and nothing is taken', async () => {
  const actor = await newOperator()
  const id = await fill(actor, { name: '第一個號' })
  await db.application.update({ where: { id }, data: { answers: {} } })
  expect(await refusalOf(submit(actor, id))).toBe('accounts.application_incomplete')
  expect(await db.account.count()).toBe(0)
})

test('a subject that was approved is not renamed by a later registration (ACC-3)', async () => {
  const actor = await newOperator()
  const number = licenceNumber(3)
  await submit(
    actor,
    await fill(actor, {
      name: '老字號',
      subjectKind: 'ENTERPRISE',
      identityNumber: number,
      subjectName: '山海有限公司',
    }),
  )
  await db.account.updateMany({ data: { state: 'LIVE', liveAt: new Date() } })
  const other = await newOperator()
  const id = await fill(other, {
    name: '新字號',
    subjectKind: 'ENTERPRISE',
    identityNumber: number,
    subjectName: '別家有限公司',
  })
  expect(await refusalOf(submit(other, id))).toBe('accounts.subject_contradicts')
})

test('a submission promises the window, shows the limit, keeps the number sealed and tells the reviewers', async () => {
  const actor = await newOperator()
  const now = new Date('2026-09-28T02:00:00Z')
  const id = await fill(actor, { name: '林間小記' }, { now })
  const view = await runQuery(getApplication, ctxOf(actor, { now }), { applicationId: id })
  expect(view.limit).toEqual({ most: 1, granted: 0, held: 0, day: '2026-09-28' })
  expect(view.subject?.numberMasked).toMatch(/^110\*{13}\d[\dX]$/)
  // Two working days, then the holiday of the first to the seventh of October.
  expect(await submit(actor, id, { now })).toMatchObject({ usableFrom: '2026-10-08', dueOn: '2026-10-13' })
  expect(JSON.stringify(await db.application.findMany())).not.toContain(personNumber(1))
  expect(await db.domainEvent.count({ where: { name: 'application.submitted' } })).toBe(1)
  expect(await db.acceptance.count({ where: { personId: actor.id } })).toBe(3)
})

test('a stranger’s registration does not exist for anybody else', async () => {
  const cast = await makeCast()
  const id = await fill(await newOperator(), { name: '第一個號' })
  for (const actor of [NOBODY, operatorActor(), cast.holder, cast.reviewer, cast.reader]) {
    expect(await refusalOf(execute(submitApplication, ctxOf(actor), { applicationId: id }))).toBe('request.not_found')
  }
})
