import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { verifyBooks } from '@/lib/ledger'
import { closePayment, receiveNotice, requestRefund, verifyPayments } from '@/lib/payments'
import { askPayment, carryRefund, closeAtProvider, expirePayment, prepayPayment } from '@/lib/payments/jobs'
import { db, transaction } from '@/lib/platform/db'
import { forged } from '@/lib/platform/payment-stand-in/deliver'
import type { NoticeToSend } from '@/lib/platform/payment-stand-in/wire'
import { Refusal } from '@/lib/platform/refusal'
import { execute } from '@/lib/platform/use-case'
import { after, type Cast, ctxOf, makeCast, MINUTE, NOBODY, NOW } from '@/tests/support/cast'
import { emptyDatabase } from '@/tests/support/database'
import { connectProvider, type ConnectedProvider } from '@/tests/support/payment-provider'
import { FEE_FEN, holdings, start, system, wishOf } from './setting'

let now = NOW
let provider: ConnectedProvider
beforeAll(async () => {
  provider = await connectProvider({ byItself: false, clock: () => now })
})
afterAll(() => provider.stop())

/** What one run knows: its payments, and the notices that are on their way in whatever order. */
interface World {
  payments: { id: string; tradeNo: string }[]
  notices: NoticeToSend[]
}

const expected = async (deed: Promise<unknown>) => {
  try {
    await deed
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}

function hear({ headers, body }: NoticeToSend) {
  const [serial, timestamp, nonce, signature] = ['serial', 'timestamp', 'nonce', 'signature'].map(
    (name) => headers[`wechatpay-${name}`],
  )
  return execute(receiveNotice, ctxOf(NOBODY, { now }), { serial, timestamp, nonce, signature, body })
}

const openRefunds = async () => await db.refund.findMany({ select: { id: true, refundNo: true } })

const DEEDS: Record<string, (world: World, one: World['payments'][number], n: number) => Promise<unknown>> = {
  prepay: (_, { id }) => prepayPayment.run({ payload: { paymentId: id }, ctx: system(now) }),
  pay: async ({ notices }, { tradeNo }, n) => {
    if (!provider.held.orders[tradeNo]) return
    if (provider.pay(tradeNo, n % 5 === 0 ? FEE_FEN - 1 : FEE_FEN)) notices.push(provider.paidNotice(tradeNo))
  },
  notice: async ({ notices }, _, n) => {
    const notice = notices[n % Math.max(notices.length, 1)]
    if (notice) await expected(hear(notice))
  },
  twoNotices: async ({ notices }, _, n) => {
    const notice = notices[n % Math.max(notices.length, 1)]
    if (notice) await Promise.all([expected(hear(notice)), expected(hear(notice))])
  },
  forgedNotice: async ({ notices }, _, n) => {
    const notice = notices[n % Math.max(notices.length, 1)]
    if (notice) await expect(hear(forged(notice))).rejects.toMatchObject({ kind: 'forbidden' })
  },
  ask: (_, { id }) => askPayment.run({ payload: { paymentId: id }, ctx: system(now) }),
  close: (_, { id }) => transaction((tx) => closePayment(tx, system(now), { paymentId: id })),
  closeThere: (_, { id }) => closeAtProvider.run({ payload: { paymentId: id }, ctx: system(now) }),
  later: async () => {
    now = after(4 * MINUTE, now)
  },
  muchLater: async () => {
    now = after(31 * MINUTE, now)
  },
  expire: (_, { id }) => expirePayment.run({ payload: { paymentId: id }, ctx: system(now) }),
  refund: (_, { id }, n) => {
    const wish = { paymentId: id, amountFen: n % 2 ? 9_000 : FEE_FEN, reason: 'test', key: `k${n % 4}` }
    return expected(transaction((tx) => requestRefund(tx, system(now), wish)))
  },
  carry: async () => {
    for (const { id } of await openRefunds()) await carryRefund.run({ payload: { refundId: id }, ctx: system(now) })
  },
  settle: async ({ notices }, _, n) => {
    const held = Object.values(provider.held.refunds).filter(({ status }) => status === 'PROCESSING')
    const refund = held[n % Math.max(held.length, 1)]
    if (refund) notices.push(provider.settleRefund(refund.refundNo, n % 4 === 0 ? 'CLOSED' : 'SUCCESS'))
  },
}

/** Everything that was still on its way arrives; nothing is left to chance. */
async function arriveAll({ payments }: World): Promise<void> {
  for (const { id, tradeNo } of payments) {
    const ctx = system(now)
    if (provider.held.orders[tradeNo]) await askPayment.run({ payload: { paymentId: id }, ctx })
    await closeAtProvider.run({ payload: { paymentId: id }, ctx })
  }
  await DEEDS.carry?.({ payments, notices: [] }, { id: '', tradeNo: '' }, 0)
}

/** The books against what the provider really took and gave back. */
async function balance({ payments }: World): Promise<void> {
  const mine = new Set(payments.map(({ tradeNo }) => tradeNo))
  const sum = (fen: number[]) => fen.reduce((a, b) => a + b, 0)
  const taken = sum(
    Object.values(provider.held.orders)
      .filter(({ tradeNo }) => mine.has(tradeNo))
      .map(({ paidFen }) => paidFen),
  )
  const given = sum(
    Object.values(provider.held.refunds)
      .filter(({ tradeNo, status }) => mine.has(tradeNo) && status === 'SUCCESS')
      .map(({ refundFen }) => refundFen),
  )
  const held = await holdings()
  expect(held['provider:clearing'] ?? 0).toBe(taken - given)
  // Every fen that was taken is income, owed to somebody, in suspense, or on its way back.
  const { 'provider:clearing': _, ...others } = held
  expect(0 - sum(Object.values(others))).toBe(taken - given)
}

const step = fc.record({ deed: fc.constantFrom(...Object.keys(DEEDS)), who: fc.nat(1), n: fc.nat(11) })

async function run(steps: readonly { deed: string; who: number; n: number }[]): Promise<void> {
  await emptyDatabase()
  now = after(0, NOW)
  const cast: Cast = await makeCast()
  const owner = cast.account.id
  const ids = [
    await start(wishOf(cast), now),
    await start(wishOf(cast, { purpose: 'order', ownerAccountId: owner }), now),
  ]
  const world: World = { payments: ids.map((id) => ({ id, tradeNo: id.replaceAll('-', '') })), notices: [] }
  for (const one of world.payments) await DEEDS.prepay?.(world, one, 0)
  for (const { deed, who, n } of steps) {
    const one = world.payments[who]
    if (one) await DEEDS[deed]?.(world, one, n)
    const [books, payments] = [await transaction(verifyBooks), await transaction(verifyPayments)]
    expect([books.broken, payments.broken]).toEqual([null, null])
  }
  await arriveAll(world)
  expect((await transaction(verifyPayments)).broken).toBeNull()
  await balance(world)
}

it('leaves the books right whatever order prepay, notices, closing and refunds come in', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 24 }), run), {
    numRuns: 40,
    examples: [
      [
        [
          { deed: 'pay', who: 0, n: 1 },
          { deed: 'close', who: 0, n: 0 },
          { deed: 'twoNotices', who: 0, n: 0 },
          { deed: 'carry', who: 0, n: 0 },
          { deed: 'settle', who: 0, n: 1 },
          { deed: 'notice', who: 0, n: 1 },
          { deed: 'notice', who: 0, n: 0 },
        ],
      ],
    ],
  })
}, 120_000)
