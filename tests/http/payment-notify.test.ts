import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { verifyPayments } from '@/lib/payments'
import { db, transaction } from '@/lib/platform/db'
import { log } from '@/lib/platform/log'
import { deliverOnce, forged } from '@/lib/platform/payment-stand-in/deliver'
import type { NoticeToSend } from '@/lib/platform/payment-stand-in/wire'
import { drainJobs } from '@/lib/worker/drain'
import { type Cast, makeCast } from '@/tests/support/cast'
import { connectProvider, type ConnectedProvider } from '@/tests/support/payment-provider'
import { FEE_FEN, happened, holdings, refundOf, rowOf, start, wishOf } from '../lib/payments/setting'

let provider: ConnectedProvider
let cast: Cast
beforeAll(async () => {
  provider = await connectProvider({ byItself: false })
})
afterAll(() => provider.stop())
beforeEach(async () => {
  cast = await makeCast()
})

async function paidAtProvider(): Promise<{ id: string; notice: NoticeToSend }> {
  const id = await start(wishOf(cast), new Date())
  await drainJobs(new Date())
  const { tradeNo } = await rowOf(id)
  provider.pay(tradeNo)
  return { id, notice: provider.paidNotice(tradeNo) }
}
const post = ({ url, headers, body }: NoticeToSend) => fetch(url, { method: 'POST', headers, body })

it('takes a notice of the provider with 204 and no body', async () => {
  const { id, notice } = await paidAtProvider()
  const answer = await post(notice)
  expect([answer.status, await answer.text()]).toEqual([204, ''])
  expect((await rowOf(id)).state).toBe('PAID')
})

it('books fifty parallel notices of one payment once and takes them all', async () => {
  const { notice } = await paidAtProvider()
  const taken = await Promise.all(Array.from({ length: 50 }, () => deliverOnce(notice)))
  expect(taken.every(Boolean)).toBe(true)
  expect([await db.ledgerBooking.count(), await happened('payment.succeeded')]).toEqual([1, 1])
  expect(await holdings()).toEqual({ 'provider:clearing': FEE_FEN, 'platform:certification_fees': -FEE_FEN })
})

it('refuses a forged notice, books nothing and says so in the log without its words', async () => {
  const { id, notice } = await paidAtProvider()
  const said = vi.spyOn(log, 'warn')
  const answer = await post(forged(notice))
  expect([answer.status, await answer.json()]).toEqual([403, { code: 'FAIL', message: 'payments.forged' }])
  expect([(await rowOf(id)).state, await db.ledgerBooking.count()]).toEqual(['PREPAID', 0])
  expect(said).toHaveBeenCalledTimes(1)
  const line = JSON.stringify(said.mock.calls[0])
  expect(line).toContain('wrong_signature')
  expect(line).not.toContain(notice.body.slice(10, 60))
  said.mockRestore()
})

it('refuses a true notice with another body, and one that nobody signed', async () => {
  const { notice } = await paidAtProvider()
  expect((await post({ ...notice, body: notice.body.replace('"id"', '"Id"') })).status).toBe(403)
  expect((await post({ ...notice, headers: {} })).status).toBe(403)
  expect(await db.ledgerBooking.count()).toBe(0)
})

it('asks the provider to say again what is not known here', async () => {
  const { id, notice } = await paidAtProvider()
  await db.payment.delete({ where: { id } })
  expect((await post(notice)).status).toBe(404)
})

it('takes the notice of a refund before and after the answer to our question, twice, and books it once', async () => {
  const { id, notice } = await paidAtProvider()
  await post(notice)
  const refundId = await refundOf(id, FEE_FEN, 'all')
  await drainJobs(new Date())
  const { refundNo } = await db.refund.findUniqueOrThrow({ where: { id: refundId } })
  const refunded = provider.settleRefund(refundNo)
  expect(await Promise.all([deliverOnce(refunded), deliverOnce(refunded), deliverOnce(notice)])).toEqual([
    true,
    true,
    true,
  ])
  expect(await holdings()).toEqual({ 'platform:certification_fees': -FEE_FEN, 'platform:refunds': FEE_FEN })
  expect((await transaction(verifyPayments)).broken).toBeNull()
})

it('is not there where no provider is connected', async () => {
  const { notice } = await paidAtProvider()
  const { env } = await import('@/lib/platform/env')
  env.PAYMENT_PROVIDER = 'none'
  expect((await post(notice)).status).toBe(404)
  env.PAYMENT_PROVIDER = 'standin'
})
