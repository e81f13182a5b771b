import { beforeEach, describe, expect, it } from 'vitest'
import { closePayment, verifyPayments } from '@/lib/payments'
import { settleRefund } from '@/lib/payments/settle-refund'
import { db, transaction } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { after, type Cast, makeCast, MINUTE, NOW } from '@/tests/support/cast'
import { answerFor, FEE_FEN, happened, holdings, record, refundOf, rowOf, start, system, wishOf } from './setting'

let cast: Cast
beforeEach(async () => {
  cast = await makeCast()
})

const begun = (changes = {}) => start(wishOf(cast, changes))
const close = (paymentId: string) => transaction((tx) => closePayment(tx, system(), { paymentId }))
const stateOf = async (id: string) => (await rowOf(id)).state
const holds = async () => expect((await transaction(verifyPayments)).broken).toBeNull()

describe('starting a payment', () => {
  it('copies the amount, gives it half an hour, and tells who fetches the code', async () => {
    const row = await rowOf(await begun())
    expect(row).toMatchObject({ state: 'CREATED', amountFen: FEE_FEN, expiresAt: after(30 * MINUTE) })
    expect(await happened('payment.started')).toBe(1)
  })

  it('asked twice at once for one thing it is one payment', async () => {
    const wish = wishOf(cast)
    const ids = await Promise.all(Array.from({ length: 8 }, () => start(wish)))
    expect(new Set(ids).size).toBe(1)
    expect(await happened('payment.started')).toBe(1)
  })

  it('refuses what is paid, and another amount while one is open', async () => {
    const wish = wishOf(cast)
    const id = await start(wish)
    await expect(start({ ...wish, amountFen: 1 })).rejects.toMatchObject({ code: 'payments.other_open' })
    await record(await answerFor(id))
    await expect(start(wish)).rejects.toMatchObject({ code: 'payments.already_paid' })
  })

  it('begins anew when the time of the one before is over, and closes that one', async () => {
    const wish = wishOf(cast)
    const id = await start(wish)
    expect(await start(wish, after(29 * MINUTE))).toBe(id)
    expect(await start(wish, after(30 * MINUTE))).not.toBe(id)
    expect(await rowOf(id)).toMatchObject({ state: 'CLOSED', closeReason: 'expired' })
  })

  it('refuses where no provider is connected, and sums over the limit', async () => {
    await expect(begun({ amountFen: 100_000_001 })).rejects.toMatchObject({ code: 'payments.amount_too_large' })
    env.PAYMENT_PROVIDER = 'none'
    await expect(begun()).rejects.toMatchObject({ code: 'payments.not_connected' })
    env.PAYMENT_PROVIDER = 'standin'
  })
})

describe('money that comes in', () => {
  it('is booked once and told once, with fifty notices at a time', async () => {
    const id = await begun()
    const answer = await answerFor(id)
    const all = await Promise.all(Array.from({ length: 50 }, () => record(answer)))
    expect(all.filter((outcome) => outcome === 'paid')).toHaveLength(1)
    expect(await holdings()).toEqual({ 'provider:clearing': FEE_FEN, 'platform:certification_fees': -FEE_FEN })
    expect([await happened('payment.succeeded'), await db.ledgerBooking.count()]).toEqual([1, 1])
    await holds()
  })

  it('belongs to the merchant or the author whose thing it is', async () => {
    const owner = cast.account.id
    await record(await answerFor(await begun({ purpose: 'order' })))
    await record(await answerFor(await begun({ purpose: 'author_like', amountFen: 200 })))
    expect(await holdings()).toMatchObject({ [`merchant:${owner}`]: -FEE_FEN, [`author:${owner}`]: -200 })
  })

  it('after the payment was closed it lies in suspense and sets out for its payer', async () => {
    const id = await begun()
    expect(await close(id)).toBe(true)
    expect([await record(await answerFor(id)), await record(await answerFor(id))]).toEqual(['late', 'repeated'])
    expect(await stateOf(id)).toBe('PAID_LATE')
    expect(await holdings()).toEqual({ 'provider:clearing': FEE_FEN, 'provider:refunds': -FEE_FEN })
    expect([await happened('payment.succeeded'), await happened('refund.requested')]).toEqual([0, 1])
    await holds()
  })

  it('of another amount lies in suspense and moves nothing else', async () => {
    const id = await begun()
    const answer = await answerFor(id, { paidFen: 29_999 })
    expect([await record(answer), await record(answer)]).toEqual(['mismatched', 'repeated'])
    expect(await holdings()).toEqual({ 'provider:clearing': 29_999, 'platform:suspense': -29_999 })
    expect(await happened('payment.succeeded')).toBe(0)
    await holds()
  })

  it('racing the closing, one of the two wins and the books are right either way', async () => {
    for (let round = 0; round < 6; round += 1) {
      const id = await begun()
      const answer = await answerFor(id)
      const [closed, outcome] = await Promise.all([close(id), record(answer)])
      expect([closed, outcome]).toEqual(closed ? [true, 'late'] : [false, 'paid'])
    }
    await holds()
  })

  it('for a number that is not known here changes nothing', async () => {
    expect(await record({ tradeNo: 'nothing', providerNo: 'P1', paidFen: 1, paidAt: NOW })).toBe('unknown')
    expect(await db.ledgerBooking.count()).toBe(0)
  })
})

describe('a refund', () => {
  const settled = async (
    refundId: string,
    outcome: 'succeeded' | 'failed' | 'processing' | 'abnormal',
    amountFen?: number,
  ) => {
    const row = await db.refund.findUniqueOrThrow({ where: { id: refundId } })
    const answer = {
      refundNo: row.refundNo,
      providerNo: 'R1',
      amountFen: amountFen ?? row.amountFen,
      outcome,
      endedAt: NOW,
    }
    return transaction((tx) => settleRefund(tx, system(), answer))
  }

  it('never gives back more than was paid, with many asking at once', async () => {
    const id = await begun()
    await record(await answerFor(id))
    const asked = Array.from({ length: 8 }, (_, n) => refundOf(id, 10_000, `cause-${n}`))
    const done = await Promise.allSettled(asked)
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
    expect((await rowOf(id)).refundedFen).toBe(FEE_FEN)
    await expect(refundOf(id, 1, 'more')).rejects.toMatchObject({ code: 'payments.refund_too_large' })
    await holds()
  })

  it('of one cause is one refund', async () => {
    const id = await begun()
    await record(await answerFor(id))
    expect(await refundOf(id, 100, 'same')).toBe(await refundOf(id, 100, 'same'))
    await expect(refundOf(id, 101, 'same')).rejects.toMatchObject({ code: 'payments.refund_differs' })
  })

  it('of what nobody paid is refused', async () => {
    await expect(refundOf(await begun(), 1, 'x')).rejects.toMatchObject({ code: 'payments.refund_too_large' })
  })

  it('settles once; income that was given back stays readable as income', async () => {
    const id = await begun()
    await record(await answerFor(id))
    const refundId = await refundOf(id, FEE_FEN, 'all')
    const all = await Promise.all(Array.from({ length: 5 }, () => settled(refundId, 'succeeded')))
    expect(all.filter((one) => one === 'moved')).toHaveLength(1)
    expect(await settled(refundId, 'processing')).toBe('repeated')
    expect(await holdings()).toEqual({ 'platform:certification_fees': -FEE_FEN, 'platform:refunds': FEE_FEN })
    expect(await happened('refund.succeeded')).toBe(1)
    await holds()
  })

  it('that fails leaves the money where it was, and can be asked for again', async () => {
    const id = await begun()
    await record(await answerFor(id))
    const refundId = await refundOf(id, FEE_FEN, 'first')
    expect(await settled(refundId, 'abnormal')).toBe('moved')
    expect(await settled(refundId, 'failed')).toBe('moved')
    expect(await holdings()).toEqual({ 'provider:clearing': FEE_FEN, 'platform:certification_fees': -FEE_FEN })
    await refundOf(id, FEE_FEN, 'second')
    await holds()
  })

  it('of another amount than ours is believed by nobody', async () => {
    const id = await begun()
    await record(await answerFor(id))
    expect(await settled(await refundOf(id, 100, 'x'), 'succeeded', 99)).toBe('unknown')
  })
})

describe('verifying payments against the books', () => {
  it('names a payment that says it was paid and is not booked', async () => {
    const id = await begun()
    await db.payment.update({ where: { id }, data: { state: 'PAID', paidFen: FEE_FEN, paidAt: NOW } })
    const { broken } = await transaction(verifyPayments)
    expect(broken).toEqual({ table: 'payment', id, fault: 'was paid and is not booked' })
  })

  it('names a payment whose amount the books contradict, and one that gave back more than its refunds say', async () => {
    const id = await begun()
    await record(await answerFor(id))
    await db.payment.update({ where: { id }, data: { refundedFen: 5 } })
    expect((await transaction(verifyPayments)).broken?.fault).toMatch('says 5 fen were given back')
    await db.payment.update({ where: { id }, data: { refundedFen: 0, paidFen: 1 } })
    expect((await transaction(verifyPayments)).broken?.fault).toBe('paid 1 fen, booked 30000 fen')
  })

  it('names a refund whose step is not booked', async () => {
    const id = await begun()
    await record(await answerFor(id))
    const refundId = await refundOf(id, 100, 'x')
    await db.refund.update({ where: { id: refundId }, data: { state: 'SUCCEEDED' } })
    expect((await transaction(verifyPayments)).broken).toEqual({
      table: 'refund',
      id: refundId,
      fault: 'step succeeded: not booked',
    })
  })
})
