import { beforeEach, describe, expect, it } from 'vitest'
import { listTroubled, returnSuspended, verifyPayments } from '@/lib/payments'
import { settleRefund } from '@/lib/payments/settle-refund'
import { db, transaction } from '@/lib/platform/db'
import { execute, runQuery } from '@/lib/platform/use-case'
import { after, type Cast, ctxOf, DAY, makeCast, NOW } from '@/tests/support/cast'
import { answerFor, FEE_FEN, holdings, record, refundOf, start, system, wishOf } from './setting'

let cast: Cast
beforeEach(async () => {
  cast = await makeCast()
})

const listed = (now = NOW) => runQuery(listTroubled, ctxOf(cast.supervisor, { now }), {})
const giveBack = (paymentId: string) =>
  execute(returnSuspended, ctxOf(cast.supervisor), { paymentId, reason: '金額不符' })
async function mismatched(): Promise<string> {
  const id = await start(wishOf(cast))
  await record(await answerFor(id, { paidFen: 29_999 }))
  return id
}
async function end(refundId: string, outcome: 'failed' | 'succeeded' | 'abnormal') {
  const { refundNo, amountFen } = await db.refund.findUniqueOrThrow({ where: { id: refundId } })
  await transaction((tx) => settleRefund(tx, system(), { refundNo, providerNo: 'R', amountFen, outcome, endedAt: NOW }))
}

describe('money that came in another amount', () => {
  it('is listed until a supervisor gives it back, whole', async () => {
    const id = await mismatched()
    expect(await listed()).toMatchObject([{ kind: 'mismatched', paymentId: id, paidFen: 29_999, openFen: 29_999 }])
    await end((await giveBack(id)).refundId, 'succeeded')
    expect([await listed(), await holdings()]).toEqual([[], {}])
    expect((await transaction(verifyPayments)).broken).toBeNull()
  })

  it('given back by two at once is one refund', async () => {
    const id = await mismatched()
    const presses = await Promise.allSettled([giveBack(id), giveBack(id), giveBack(id)])
    expect(presses.some(({ status }) => status === 'fulfilled')).toBe(true)
    expect(await db.refund.count()).toBe(1)
    await expect(giveBack(id)).rejects.toMatchObject({ code: 'payments.not_in_suspense' })
  })

  it('whose refund failed is listed again and can be given back again', async () => {
    const id = await mismatched()
    await end((await giveBack(id)).refundId, 'failed')
    expect(await listed()).toHaveLength(1)
    await end((await giveBack(id)).refundId, 'succeeded')
    expect(await holdings()).toEqual({})
  })
})

describe('what else waits for a person', () => {
  it('is a refund that the provider could not carry out, and one without a result after three days', async () => {
    const id = await start(wishOf(cast))
    await record(await answerFor(id))
    await end(await refundOf(id, 100, 'abnormal'), 'abnormal')
    await refundOf(id, 200, 'late')
    expect((await listed()).map(({ kind }) => kind)).toEqual(['abnormal_refund'])
    expect((await listed(after(3 * DAY + 1))).map(({ kind }) => kind)).toEqual(['abnormal_refund', 'late_refund'])
  })

  it('is never what was paid as asked for', async () => {
    const id = await start(wishOf(cast))
    await record(await answerFor(id))
    expect(await listed()).toEqual([])
    await expect(giveBack(id)).rejects.toMatchObject({ code: 'payments.not_in_suspense' })
    expect(await holdings()).toMatchObject({ 'provider:clearing': FEE_FEN })
  })
})
