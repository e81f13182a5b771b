import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { getCertification, mendOrder, payOrder, startOrder } from '@/lib/certification'
import { acceptPayment } from '@/lib/certification/begin-check'
import { checkOverdue } from '@/lib/certification/jobs'
import { db, transaction } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { execute, runQuery } from '@/lib/platform/use-case'
import type { Channels } from '@/scripts/channels/server'
import { after, type Cast, ctxOf, DAY, makeCast, MINUTE, NOW, SYSTEM } from '@/tests/support/cast'
import {
  certifiedUntil,
  certify,
  drainAt,
  checksOf,
  entry,
  happened,
  NUMBER,
  openChannels,
  order,
  paid,
  payAndTry,
  recheck,
  refusalOf,
  register,
  stateOf,
  tryOnce,
} from './setting'

let cast: Cast
let channels: Channels
beforeAll(async () => {
  channels = await openChannels()
})
afterAll(() => channels.stop())
beforeEach(async () => {
  cast = await makeCast()
  await register(cast)
  await channels.records.putEntry(entry())
})

const view = (now = NOW, actor = cast.analyst) =>
  runQuery(getCertification, ctxOf(actor, { now }), { accountId: cast.service.id })

describe('ordering', () => {
  test('copies the fee of the day, keeps the accepted rules, and asks for the money', async () => {
    const { orderId, paymentId } = await order(cast)
    const row = await db.certificationOrder.findUniqueOrThrow({ where: { id: orderId } })
    expect(row).toMatchObject({ state: 'UNPAID', feeFen: 30_000, ruleVersion: 'v3', paymentId })
    expect(await db.payment.findUniqueOrThrow({ where: { id: paymentId } })).toMatchObject({
      purpose: 'CERTIFICATION',
      refId: orderId,
      amountFen: 30_000,
    })
    expect(await db.acceptance.count({ where: { document: 'special-rules', personId: cast.holder.id } })).toBe(1)
  })

  test('asks an operator for the second factor, and spends nothing without it (AUTH-2)', async () => {
    const input = { accountId: cast.service.id, channel: 'REGISTER', reference: NUMBER, accepted: 'on' }
    await expect(execute(startOrder, ctxOf(cast.holder), input)).rejects.toMatchObject({
      issues: [{ path: 'code', code: 'identity.second_factor_needed' }],
    })
    expect([await db.certificationOrder.count(), await db.payment.count()]).toEqual([0, 0])
  })

  test('needs the special rules accepted', async () => {
    expect(await refusalOf(order(cast, { accepted: '' }))).toBe('request.invalid')
  })

  test('by two at once is one order, and the other is told', async () => {
    const codes = await Promise.all([refusalOf(order(cast)), refusalOf(order(cast))])
    expect(codes.toSorted()).toEqual(['certification.order_open', 'done'])
    expect([await db.certificationOrder.count(), await db.payment.count()]).toEqual([1, 1])
  })

  test.each([
    ['a register number that is none', { reference: '12!' }, 'certification.register_number_form'],
    [
      'a profile that is no address',
      { channel: 'PROFILE' as const, reference: 'shanhai' },
      'certification.profile_address_form',
    ],
  ])('refuses %s beside the field', async (_, input, code) => {
    await expect(order(cast, input)).rejects.toMatchObject({ issues: [{ path: 'reference', code }] })
  })

  test('offers a natural person no business register', async () => {
    await expect(order(cast, { accountId: cast.account.id })).rejects.toMatchObject({
      issues: [{ path: 'channel', code: 'certification.channel_not_for_subject' }],
    })
  })

  test('an account that is not live orders nothing', async () => {
    await db.account.update({ where: { id: cast.service.id }, data: { state: 'FROZEN' } })
    expect(await refusalOf(order(cast))).toBe('accounts.not_live')
  })

  test('is paid again when the first payment ran out, as the same order', async () => {
    const { orderId, paymentId } = await order(cast)
    const now = after(31 * MINUTE)
    const again = await execute(payOrder, ctxOf(SYSTEM, { now }), { orderId })
    expect(again.orderId).toBe(orderId)
    expect(again.paymentId).not.toBe(paymentId)
    await paid(again.paymentId, now)
    await drainAt(now)
    expect(await stateOf(orderId)).toBe('PASSED')
  })
})

describe('the check', () => {
  test('follows the payment, passes what agrees, and certifies for one year', async () => {
    const orderId = await certify(cast)
    expect(await stateOf(orderId)).toBe('PASSED')
    const [check] = await checksOf(orderId)
    expect([check?.outcome, check?.fields]).toMatchObject(['passed', expect.arrayContaining([])])
    expect(await certifiedUntil(cast.service.id)).toEqual(new Date('2027-11-18T04:00:00Z'))
    expect((await view()).current).toMatchObject({ channel: 'REGISTER', until: '2027-11-18T04:00:00.000Z' })
    expect(await happened('certification.passed')).toBe(1)
    const told = await db.notification.findMany({ where: { kind: 'certification_passed' }, select: { personId: true } })
    expect(told.map(({ personId }) => personId).toSorted()).toEqual([cast.holder.id, cast.administrator.id].toSorted())
  })

  test('a payment that succeeded twice is one check', async () => {
    const { orderId, paymentId } = await order(cast)
    await Promise.all([paid(paymentId), paid(paymentId)])
    await drainAt(NOW)
    const [event] = await db.domainEvent.findMany({ where: { name: 'payment.succeeded' } })
    const again = { orderId, paidAt: NOW }
    expect(event?.payload).toMatchObject({ refId: orderId })
    expect(await transaction((tx) => acceptPayment(tx, ctxOf(SYSTEM), again))).toBeNull()
    expect([await checksOf(orderId), await db.certification.count()]).toMatchObject([{ length: 1 }, 1])
  })

  test('that fails lists exactly the differing fields, and the fee stays paid', async () => {
    await channels.records.putEntry(entry({ name: '湖光茶業有限公司', legal_representative: '陳大文' }))
    const orderId = await certify(cast)
    const { order: seen, current } = await view()
    expect([seen?.state, current]).toEqual(['FAILED', null])
    const odd = seen?.checks[0]?.fields.filter(({ result }) => result !== 'same')
    expect(odd).toEqual([
      { field: 'name', result: 'differs', ours: '山海茶業有限公司', theirs: '湖光茶業有限公司' },
      { field: 'operator', result: 'differs', ours: '王**', theirs: '陳**' },
    ])
    expect(await db.refund.count()).toBe(0)
    const [told] = await db.notification.findMany({ where: { kind: 'certification_failed', personId: cast.holder.id } })
    expect(told?.facts).toMatchObject({ differing: 2, cause: 'fields' })
    expect(await stateOf(orderId)).toBe('FAILED')
  })

  test('passes free of charge after the channel’s record was mended', async () => {
    await channels.records.putEntry(entry({ name: '湖光茶業有限公司' }))
    const orderId = await certify(cast)
    await channels.records.putEntry(entry())
    await recheck(cast, orderId, after(3 * DAY))
    expect([await stateOf(orderId), await db.payment.count()]).toEqual(['PASSED', 1])
    expect((await checksOf(orderId)).map(({ outcome }) => outcome)).toEqual(['failed', 'passed'])
  })

  test('by another reference, when the first one was mistaken', async () => {
    const { orderId, paymentId } = await order(cast, { reference: '91350100M99999999X' })
    await paid(paymentId)
    await drainAt(NOW)
    expect((await view()).order?.checks[0]?.fields).toMatchObject([{ field: 'record', theirs: 'missing' }])
    await recheck(cast, orderId)
    expect(await stateOf(orderId)).toBe('PASSED')
  })

  test('is free for thirty days from the first failure and not a day more; until then no second fee is taken', async () => {
    await channels.records.putEntry(entry({ name: '湖光茶業有限公司' }))
    const orderId = await certify(cast)
    expect(await refusalOf(order(cast))).toBe('certification.recheck_first')
    await recheck(cast, orderId, after(20 * DAY))
    const { recheckUntil } = await db.certificationOrder.findUniqueOrThrow({ where: { id: orderId } })
    expect(recheckUntil).toEqual(new Date('2026-12-18T16:00:00Z'))
    expect(await refusalOf(recheck(cast, orderId, new Date('2026-12-18T16:00:00Z')))).toBe('certification.recheck_over')
    expect(await refusalOf(order(cast, { now: new Date('2026-12-18T16:00:00Z') }))).toBe('done')
  })

  test('two re-checks at once are one', async () => {
    await channels.records.putEntry(entry({ name: '湖光茶業有限公司' }))
    const orderId = await certify(cast)
    const press = () =>
      refusalOf(execute(mendOrder, ctxOf(cast.administrator), { orderId, channel: 'REGISTER', reference: NUMBER }))
    const codes = await Promise.all([press(), press()])
    expect(codes.filter((code) => code === 'done')).toHaveLength(1)
    expect(await checksOf(orderId)).toHaveLength(2)
  })
})

describe('a channel that gives no answer', () => {
  beforeEach(() => channels.records.silence('register', true))
  afterEach(() => channels.records.silence('register', false))

  test('leaves the order waiting, says when it is asked again, and passes once it answers', async () => {
    const orderId = await payAndTry(cast)
    const { order: seen } = await view()
    expect(seen).toMatchObject({ state: 'CHECKING', checks: [{ waitingSince: NOW.toISOString() }] })
    expect(seen?.checks[0]?.nextTryAt).toBe(after(MINUTE).toISOString())
    await tryOnce(orderId, after(MINUTE))
    expect((await view()).order?.checks[0]?.nextTryAt).toBe(after(3 * MINUTE).toISOString())
    await channels.records.silence('register', false)
    await tryOnce(orderId, after(3 * MINUTE))
    expect([await stateOf(orderId), await db.payment.count()]).toEqual(['PASSED', 1])
  })

  test('queues the next try with the note of the one before', async () => {
    const orderId = await payAndTry(cast)
    const queued = await db.$queryRaw<
      { data: object }[]
    >`SELECT data FROM pgboss.job WHERE data->>'job' = 'certification.check'`
    expect(queued.map(({ data }) => data)).toContainEqual({
      job: 'certification.check',
      payload: { orderId, no: 1, tries: 1 },
      at: after(MINUTE).toISOString(),
    })
  })

  test('a refused token and another shape are no answer either', async () => {
    const token = env.CERT_REGISTER_TOKEN
    env.CERT_REGISTER_TOKEN = 'another'
    await channels.records.silence('register', false)
    const orderId = await payAndTry(cast)
    env.CERT_REGISTER_TOKEN = token
    expect([await stateOf(orderId), (await checksOf(orderId))[0]?.tries]).toEqual(['CHECKING', 1])
  })

  test('can be left for another source without a second fee', async () => {
    const address = 'https://micro.example/shanhai'
    await channels.records.putProfile({
      address,
      screen_name: '山海',
      verified: true,
      verified_type: 'enterprise',
      verified_name: '山海茶業有限公司',
      verified_until: null,
      operator_name: null,
    })
    const orderId = await payAndTry(cast)
    const input = { orderId, channel: 'PROFILE', reference: `${address}/` }
    await execute(mendOrder, ctxOf(cast.administrator), input)
    await tryOnce(orderId)
    expect([await stateOf(orderId), await db.payment.count()]).toEqual(['PASSED', 1])
    expect((await checksOf(orderId)).map(({ outcome }) => outcome)).toEqual(['replaced', 'passed'])
  })

  test('a try whose job was lost is queued again by the sweep, and taken once', async () => {
    const orderId = await payAndTry(cast)
    await db.$executeRaw`DELETE FROM pgboss.job`
    await channels.records.silence('register', false)
    const now = after(10 * MINUTE)
    const ctx = ctxOf(SYSTEM, { now })
    expect([await checkOverdue(ctx), await checkOverdue(ctx)]).toEqual([1, 1])
    const [queued] = await db.$queryRaw<{ count: bigint }[]>`SELECT count(*) FROM pgboss.job`
    expect(Number(queued?.count)).toBe(1)
    await Promise.all([tryOnce(orderId, now), tryOnce(orderId, now)])
    expect([await stateOf(orderId), await db.certification.count()]).toEqual(['PASSED', 1])
    expect(await checkOverdue(ctx)).toBe(0)
  })
})
