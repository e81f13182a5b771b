import fc from 'fast-check'
import { beforeEach, expect, it } from 'vitest'
import { placeOf } from '@/lib/inbox/place'
import * as store from '@/lib/inbox/store'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { after, type Cast, HOUR, makeCast, NOW } from '@/tests/support/cast'

let cast: Cast
beforeEach(async () => {
  cast = await makeCast()
})

const ago = (hours: number) => after(-hours * HOUR)

/** As many more subscription accounts as a page and its proof can be confused by. */
async function addAccounts(count: number): Promise<string[]> {
  const {
    id: _id,
    nameKey: _key,
    handle: _handle,
    binding: _binding,
    ...like
  } = await db.account.findUniqueOrThrow({
    where: { id: cast.account.id },
  })
  const ids = Array.from({ length: count }, () => newId(NOW))
  await db.account.createMany({
    data: ids.map((id, n) => ({
      ...like,
      id,
      nameKey: `more${n}`,
      handle: null,
      binding: `more${n}`,
      newestSendAt: null,
    })),
  })
  return ids
}

const broadcast = (accountId: string, visibleAt: Date | null, deletedAt: Date | null = null) => {
  const id = newId(NOW)
  return {
    accountId,
    id,
    state: visibleAt ? ('VISIBLE' as const) : ('SCHEDULED' as const),
    clientKey: id,
    audience: { kind: 'everyone' },
    articleIds: [],
    acceptedAt: NOW,
    sendAt: visibleAt ?? NOW,
    visibleAt,
    deletedAt,
    quotaWindow: 'day',
    quotaLimit: 1,
  }
}

const boundOf = async (id: string) =>
  (await db.account.findUniqueOrThrow({ where: { id }, select: { newestSendAt: true } })).newestSendAt

it('no visible send is newer than its account says, however it became visible', async () => {
  const [id] = (await addAccounts(1)) as [string]
  expect(await boundOf(id)).toBeNull()
  await db.broadcast.createMany({ data: [broadcast(id, ago(5)), broadcast(id, ago(2)), broadcast(id, null)] })
  expect(await boundOf(id)).toEqual(ago(2))
  await db.broadcast.updateMany({
    where: { accountId: id, state: 'SCHEDULED' },
    data: { state: 'VISIBLE', visibleAt: ago(1) },
  })
  expect(await boundOf(id)).toEqual(ago(1))
  await db.broadcast.createMany({ data: [broadcast(id, ago(9))] })
  expect(await boundOf(id)).toEqual(ago(1))
})

it('a first page is the newest of all accounts: after deletions, late follows, and many sends at one instant', async () => {
  const ids = await addAccounts(12)
  const hour = fc.integer({ min: 1, max: 4 })
  const facts = fc.record({
    sends: fc.array(
      fc.record({ account: fc.integer({ min: 0, max: 11 }), at: hour, deleted: fc.constantFrom(true, false, false) }),
      {
        minLength: 12,
        maxLength: 40,
      },
    ),
    followedAt: fc.array(hour, { minLength: 12, maxLength: 12 }),
    limit: fc.integer({ min: 1, max: 5 }),
  })
  await fc.assert(
    fc.asyncProperty(facts, async ({ sends, followedAt, limit }) => {
      await db.broadcast.deleteMany({ where: { accountId: { in: ids } } })
      await db.follow.deleteMany({ where: { subscriberId: cast.reader.id } })
      await db.account.updateMany({ where: { id: { in: ids } }, data: { newestSendAt: null } })
      const rows = sends.map(({ account, at, deleted }) => broadcast(ids[account] ?? '', ago(at), deleted ? NOW : null))
      await db.broadcast.createMany({ data: rows })
      await db.follow.createMany({
        data: ids.map((accountId, n) => ({
          accountId,
          subscriberId: cast.reader.id,
          openid: newId(NOW),
          followedAt: ago(followedAt[n] ?? 0),
        })),
      })
      const since = new Map(ids.map((id, n) => [id, ago(followedAt[n] ?? 0)]))
      const expected = rows
        .filter(({ accountId, visibleAt, deletedAt }) => !deletedAt && (visibleAt ?? 0) >= (since.get(accountId) ?? 0))
        .toSorted((a, b) => Number(b.visibleAt) - Number(a.visibleAt) || (a.id < b.id ? 1 : -1))
        .map(({ id }) => id)
      const found = await store.feed(db, {
        subscriberId: cast.reader.id,
        place: placeOf('folder', NOW),
        before: null,
        limit,
      })
      expect(found.map(({ id }) => id)).toEqual(expected.slice(0, limit))
    }),
    { numRuns: 60 },
  )
})
