import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { accountOf, rightsAt } from '@/lib/accounts'
import {
  announceEnds,
  barCertification,
  endCertification,
  getCertification,
  getPublicStanding,
  liftSanctions,
  mendOrder,
} from '@/lib/certification'
import { db, transaction } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { execute, runQuery } from '@/lib/platform/use-case'
import type { Channels } from '@/scripts/channels/server'
import { after, type Cast, ctxOf, DAY, makeCast, NOBODY, NOW, SYSTEM } from '@/tests/support/cast'
import {
  certifiedUntil,
  certify,
  drainAt,
  entry,
  happened,
  NUMBER,
  openChannels,
  order,
  refusalOf,
  register,
  stateOf,
  tryOnce,
} from './setting'

const END = new Date('2027-11-18T04:00:00Z')
const NEXT_END = new Date('2028-11-18T04:00:00Z')
const before = (days: number) => new Date(END.getTime() - days * DAY)

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

const account = async (at: Date) => {
  const found = await accountOf(db, cast.service.id, at)
  if (!found) throw new Error('no account')
  return found
}
const view = (now: Date) => runQuery(getCertification, ctxOf(cast.analyst, { now }), { accountId: cast.service.id })
const shown = (now: Date) => runQuery(getPublicStanding, ctxOf(NOBODY, { now }), { accountId: cast.service.id })
const sweep = (now: Date) => announceEnds(ctxOf(SYSTEM, { now }))
const sanction = () => ({ accountId: cast.service.id, decisionId: newId(NOW), clause: 'USE-5' as const })
const end = (now: Date, what = sanction()) => transaction((tx) => endCertification(tx, ctxOf(SYSTEM, { now }), what))
const bar = (now: Date, until: Date | null, what = sanction()) =>
  transaction((tx) => barCertification(tx, ctxOf(SYSTEM, { now }), { ...what, until }))

describe('CERT-2 a year of certification', () => {
  test('ends at its very instant, and its rights with it; nothing is deleted', async () => {
    await certify(cast)
    const last = new Date(END.getTime() - 1)
    expect([(await account(last)).certified, (await account(END)).certified]).toEqual([true, false])
    expect([(await view(last)).current !== null, (await view(END)).current]).toEqual([true, null])
    const rights = [rightsAt(await account(last), last), rightsAt(await account(END), END)]
    expect(rights.map(({ developerInterface, shop }) => [developerInterface, shop])).toEqual([
      [true, true],
      [false, false],
    ])
    // Asked today about an instant ahead, the answer is that of the instant.
    expect(rightsAt(await account(NOW), END).shop).toBe(false)
    expect((await view(END)).history).toHaveLength(1)
  })

  test('is renewed from the day of the first reminder on, and no day earlier', async () => {
    await certify(cast)
    const opens = new Date('2027-09-18T16:00:00Z')
    expect((await view(NOW)).renewableFrom).toBe(opens.toISOString())
    expect(await refusalOf(order(cast, { now: new Date(opens.getTime() - 1) }))).toBe('certification.not_yet_renewable')
    expect(await refusalOf(order(cast, { now: opens }))).toBe('done')
  })

  test('renewed, goes on from the old end', async () => {
    await certify(cast)
    await certify(cast, before(20))
    expect(await certifiedUntil(cast.service.id)).toEqual(NEXT_END)
    expect((await view(END)).current).toEqual({
      since: NOW.toISOString(),
      until: NEXT_END.toISOString(),
      channel: 'REGISTER',
    })
  })

  test('ordered again after the lapse, begins on that day', async () => {
    await certify(cast)
    const later = new Date(END.getTime() + 5 * DAY)
    await certify(cast, later)
    expect((await view(later)).current?.since).toBe(later.toISOString())
    expect((await view(new Date(END.getTime() + DAY))).current).toBeNull()
  })

  test('is reminded of 60, 30 and 7 days before, and told of once it lapsed: each once', async () => {
    await certify(cast)
    for (const day of [90, 60, 60, 45, 30, 7, 3, 0, 0]) {
      await Promise.all([sweep(before(day)), sweep(before(day))])
    }
    await drainAt(END)
    const said = await db.domainEvent.findMany({ where: { name: 'certification.ending' }, orderBy: { id: 'asc' } })
    expect(said.map(({ payload }) => (payload as { days: number }).days)).toEqual([60, 30, 7])
    expect(await happened('certification.lapsed')).toBe(1)
    const news = await db.notification.findMany({
      where: { personId: cast.holder.id, kind: { contains: 'certification' } },
    })
    expect(news.map(({ kind }) => kind).toSorted()).toEqual([
      'certification_ending',
      'certification_ending',
      'certification_ending',
      'certification_lapsed',
      'certification_passed',
    ])
  })

  test('after a standstill of the sweep the most urgent reminder alone goes out', async () => {
    await certify(cast)
    await sweep(before(5))
    const [said] = await db.domainEvent.findMany({ where: { name: 'certification.ending' } })
    expect([(said?.payload as { days: number }).days, await happened('certification.ending')]).toEqual([7, 1])
  })

  test('a renewed one is neither reminded of nor lapses', async () => {
    await certify(cast)
    await certify(cast, before(50))
    for (const day of [30, 7, 0]) await sweep(before(day))
    expect([await happened('certification.ending'), await happened('certification.lapsed')]).toEqual([0, 0])
  })
})

describe('CERT-4 a penalty', () => {
  test('ends a certification at once, a renewal with it, and the profile says when and under which rule', async () => {
    await certify(cast)
    await certify(cast, before(20))
    const now = before(10)
    const what = sanction()
    expect([await end(now, what), await end(now, what)]).toEqual([true, false])
    expect([(await account(now)).certified, await certifiedUntil(cast.service.id)]).toEqual([false, null])
    expect(await shown(now)).toEqual({
      current: null,
      ended: [{ at: now.toISOString(), clause: 'USE-5', decisionId: what.decisionId }],
      bar: null,
    })
    expect((await view(new Date(END.getTime() + DAY))).current).toBeNull()
  })

  test('ends what two decisions end at once only once', async () => {
    await certify(cast)
    expect((await Promise.all([end(after(DAY)), end(after(DAY))])).toSorted()).toEqual([false, true])
  })

  test('bars from applying until its time, and then no more', async () => {
    const until = after(10 * DAY)
    await bar(NOW, until)
    const refused = order(cast)
    await expect(refused).rejects.toMatchObject({
      code: 'certification.barred',
      facts: { until: until.toISOString(), clause: 'USE-5' },
    })
    expect((await shown(NOW)).bar).toMatchObject({ until: until.toISOString() })
    expect(await refusalOf(order(cast, { now: until }))).toBe('done')
  })

  test('bars for ever', async () => {
    await bar(NOW, null)
    expect(await refusalOf(order(cast, { now: after(4000 * DAY) }))).toBe('certification.barred_for_ever')
  })

  test('by one decision bars once', async () => {
    const what = sanction()
    expect(await Promise.all([bar(NOW, null, what), bar(NOW, null, what)])).toContain(false)
    expect(await db.certificationBar.count()).toBe(1)
  })

  test('that comes while a check runs fails it, and what failed is not checked again while it lasts', async () => {
    await channels.records.putEntry(entry({ name: '湖光茶業有限公司' }))
    const failed = await certify(cast)
    await bar(NOW, after(5 * DAY))
    const input = { orderId: failed, channel: 'REGISTER', reference: NUMBER }
    expect(await refusalOf(execute(mendOrder, ctxOf(cast.holder), input))).toBe('certification.barred')
    await db.certificationOrder.update({ where: { id: failed }, data: { state: 'CHECKING', checkNo: 2 } })
    await db.certificationCheck.create({
      data: { orderId: failed, no: 2, channel: 'REGISTER', reference: NUMBER, startedAt: NOW },
    })
    await channels.records.putEntry(entry())
    await tryOnce(failed)
    expect([await stateOf(failed), await certifiedUntil(cast.service.id)]).toEqual(['FAILED', null])
    expect((await view(NOW)).order).toMatchObject({ failCause: 'barred', recheckUntil: null })
  })

  test('that was overturned gives back what it ended, to its own date, and lifts its bar', async () => {
    await certify(cast)
    const what = sanction()
    await end(after(DAY), what)
    await bar(after(DAY), null, what)
    const now = after(3 * DAY)
    await transaction((tx) => liftSanctions(tx, ctxOf(SYSTEM, { now }), what))
    expect([await certifiedUntil(cast.service.id), await shown(now)]).toMatchObject([END, { ended: [], bar: null }])
  })
})
