import { expect, test } from 'vitest'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { inBatches } from '@/lib/platform/in-batches'
import { sweeps } from '@/lib/worker/schedule'
import { after, ctxOf, DAY, HOUR, NOW, SYSTEM } from '@/tests/support/cast'

const sweep = async (name: string) => {
  const found = sweeps.find((one) => one.name === name)
  if (!found) throw new Error(`no sweep ${name}`)
  await found.run(ctxOf(SYSTEM))
}

test('what live pages were woken with is kept a day', async () => {
  for (const [topic, at] of [
    ['old', after(-DAY - HOUR)],
    ['fresh', after(-DAY + HOUR)],
  ] as const)
    await db.liveEntry.create({ data: { audience: 'administrators', topic, at } })
  await sweep('live.forget')
  expect(await db.liveEntry.findMany({ select: { topic: true } })).toEqual([{ topic: 'fresh' }])
})

test('counters go when their time is over, and one without an end stays', async () => {
  const expire = (at: Date) => BigInt(at.getTime())
  await db.rateLimit.createMany({
    data: [
      { key: 'over', expire: expire(after(-HOUR)) },
      { key: 'running', expire: expire(after(HOUR)) },
      { key: 'endless', expire: null },
    ],
  })
  await sweep('rate-limit.forget')
  expect(await db.rateLimit.findMany({ select: { key: true }, orderBy: { key: 'asc' } })).toEqual([
    { key: 'endless' },
    { key: 'running' },
  ])
})

const session = (createdAt: Date, lifeDays: number) => ({
  id: newId(createdAt),
  door: 'SUBSCRIBER' as const,
  personId: newId(NOW),
  address: '203.0.113.7',
  userAgent: 'test',
  createdAt,
  seenAt: createdAt,
  expiresAt: new Date(createdAt.getTime() + lifeDays * DAY),
})

test('a sign-in is kept for half a year after the longest could have ended, then forgotten', async () => {
  const [old, ended, open] = [session(after(-280 * DAY), 90), session(after(-200 * DAY), 1), session(after(-DAY), 90)]
  await db.session.createMany({ data: [old, ended, open] })
  await sweep('identity.forget')
  const kept = await db.session.findMany({ select: { id: true }, orderBy: { id: 'asc' } })
  expect(kept.map(({ id }) => id)).toEqual([ended.id, open.id])
})

const code = (createdAt: Date, purpose: 'SIGN_IN' | 'BINDING_PROOF') => ({
  id: newId(createdAt),
  door: 'OPERATOR' as const,
  purpose,
  email: 'someone@people.example',
  codeHash: 'x',
  createdAt,
  expiresAt: after(HOUR),
})

test('mailed codes go a day after the last proof of their time ran out', async () => {
  const [old, proof, fresh] = [
    code(after(-9 * DAY), 'SIGN_IN'),
    code(after(-6 * DAY), 'BINDING_PROOF'),
    code(NOW, 'SIGN_IN'),
  ]
  await db.mailCode.createMany({ data: [old, proof, fresh] })
  await sweep('identity.forget')
  const kept = await db.mailCode.findMany({ select: { id: true }, orderBy: { id: 'asc' } })
  expect(kept.map(({ id }) => id)).toEqual([proof.id, fresh.id])
})

test('a deletion in batches goes on while batches are full, and ends for this time where it would never', async () => {
  const left = [true, true, false]
  expect(await inBatches((most) => Promise.resolve(left.shift() ? most : 3))).toBe(10_003)
  expect(left).toEqual([])
  expect(await inBatches((most) => Promise.resolve(most))).toBe(200_000)
})
