import { X509Certificate } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { closePayment, verifyPayments } from '@/lib/payments'
import { askPayment, carryRefund, closeAtProvider, expirePayment, prepayPayment } from '@/lib/payments/jobs'
import { sweepPayments } from '@/lib/payments'
import { db, transaction } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { startPaymentStandIn } from '@/lib/platform/payment-stand-in/server'
import { execute } from '@/lib/platform/use-case'
import { drainJobs } from '@/lib/worker/drain'
import { after, type Cast, makeCast, MINUTE, NOW } from '@/tests/support/cast'
import { connectProvider, type ConnectedProvider } from '@/tests/support/payment-provider'
import { FEE_FEN, happened, holdings, refundOf, rowOf, start, system, wishOf } from './setting'

let now = NOW
let provider: ConnectedProvider
let cast: Cast
beforeAll(async () => {
  provider = await connectProvider({ byItself: false, clock: () => now })
})
afterAll(() => provider.stop())
beforeEach(async () => {
  now = NOW
  cast = await makeCast()
})

const prepaid = async (): Promise<string> => {
  const id = await start(wishOf(cast))
  await drainJobs(now)
  return id
}
const tradeNoOf = async (id: string) => (await rowOf(id)).tradeNo
const ask = (paymentId: string) => askPayment.run({ payload: { paymentId }, ctx: system(now) })

describe('asking the provider for a code', () => {
  it('happens by the job that starting a payment leaves, and keeps what a phone scans', async () => {
    const row = await rowOf(await prepaid())
    expect(row.state).toBe('PREPAID')
    expect(row.codeUrl).toMatch(`${provider.url}/pay/`)
  })

  it('fetches the certificates that it does not know, once, and believes only what they sign', async () => {
    await prepaid()
    const [key] = await db.paymentProviderKey.findMany()
    expect(key?.serial).toBe(provider.held.platform.serial)
    const certificate = new X509Certificate(provider.held.platform.pem)
    expect(certificate.verify(certificate.publicKey)).toBe(true)
    expect(certificate.serialNumber).toBe(key?.serial)
  })

  it('again is the same code, and never after the payment ended', async () => {
    const id = await prepaid()
    const code = (await rowOf(id)).codeUrl
    await db.payment.update({ where: { id }, data: { state: 'CREATED', codeUrl: null } })
    const again = () => prepayPayment.run({ payload: { paymentId: id }, ctx: system() })
    await Promise.all([again(), again()])
    expect((await rowOf(id)).codeUrl).toBe(code)
    await transaction((tx) => closePayment(tx, system(), { paymentId: id }))
    await again()
    expect((await rowOf(id)).state).toBe('CLOSED')
  })

  it('believes no answer of a server that signs with another key', async () => {
    await prepaid()
    const other = await startPaymentStandIn({ byItself: false, clock: () => now })
    Object.assign(other.held, { ...provider.held, platformKey: other.held.platformKey })
    env.PAYMENT_BASE_URL = other.url
    const id = await start(wishOf(cast))
    await expect(prepayPayment.run({ payload: { paymentId: id }, ctx: system() })).rejects.toThrow('wrong_signature')
    expect((await rowOf(id)).state).toBe('CREATED')
    env.PAYMENT_BASE_URL = provider.url
    await other.stop()
  })

  it('learns the new certificates of a provider that changed them', async () => {
    await prepaid()
    const { serial } = provider.held.platform
    await db.paymentProviderKey.deleteMany()
    await db.paymentProviderKey.create({
      data: { serial: 'OLD', publicKey: provider.held.merchantPublicKey, fetchedAt: NOW },
    })
    expect((await rowOf(await prepaid())).state).toBe('PREPAID')
    expect(await db.paymentProviderKey.count({ where: { serial } })).toBe(1)
  })

  it('with a wrong key of ours is refused there and tried again here', async () => {
    const id = await start(wishOf(cast))
    const right = env.PAYMENT_SERIAL
    env.PAYMENT_SERIAL = 'WRONG'
    await expect(prepayPayment.run({ payload: { paymentId: id }, ctx: system() })).rejects.toThrow('401')
    env.PAYMENT_SERIAL = right
    await drainJobs(NOW)
    expect((await rowOf(id)).state).toBe('PREPAID')
  })
})

describe('a payment that nobody told us about', () => {
  it('is found by the sweep a minute after its code was fetched, and booked once', async () => {
    const id = await prepaid()
    provider.pay(await tradeNoOf(id))
    now = after(2 * MINUTE)
    await execute(sweepPayments, system(now), {})
    await execute(sweepPayments, system(now), {})
    await drainJobs(now)
    await ask(id)
    expect(await rowOf(id)).toMatchObject({ state: 'PAID', paidFen: FEE_FEN })
    expect([await db.ledgerBooking.count(), await happened('payment.succeeded')]).toEqual([1, 1])
  })

  it('paid in the last moment is paid, although its time is over when we ask', async () => {
    const id = await prepaid()
    now = after(29 * MINUTE)
    provider.pay(await tradeNoOf(id))
    now = after(31 * MINUTE)
    await execute(sweepPayments, system(now), {})
    await drainJobs(now)
    expect((await rowOf(id)).state).toBe('PAID')
  })

  it('nor paid ends by the clock, here and at the provider', async () => {
    const id = await prepaid()
    now = after(31 * MINUTE)
    await execute(sweepPayments, system(now), {})
    await drainJobs(now)
    expect(await rowOf(id)).toMatchObject({ state: 'CLOSED', closeReason: 'expired' })
    expect(provider.held.orders[await tradeNoOf(id)]?.state).toBe('CLOSED')
    await expirePayment.run({ payload: { paymentId: id }, ctx: system(now) })
    expect(await happened('payment.closed')).toBe(1)
  })

  it('of another amount lies in suspense', async () => {
    const id = await prepaid()
    provider.pay(await tradeNoOf(id), FEE_FEN - 1)
    await ask(id)
    expect((await rowOf(id)).state).toBe('MISMATCHED')
    expect(await holdings()).toMatchObject({ 'platform:suspense': -(FEE_FEN - 1) })
  })
})

describe('closing', () => {
  it('against a payer who was faster ends with the money on its way back', async () => {
    const id = await prepaid()
    provider.pay(await tradeNoOf(id))
    await transaction((tx) => closePayment(tx, system(), { paymentId: id }))
    await closeAtProvider.run({ payload: { paymentId: id }, ctx: system() })
    await drainJobs(NOW)
    expect((await rowOf(id)).state).toBe('PAID_LATE')
    const refund = await db.refund.findFirstOrThrow({ where: { paymentId: id } })
    expect(refund.state).toBe('SENT')
    provider.settleRefund(refund.refundNo)
    await carryRefund.run({ payload: { refundId: refund.id }, ctx: system() })
    expect(await holdings()).toEqual({})
    expect((await transaction(verifyPayments)).broken).toBeNull()
  })
})

describe('a refund', () => {
  it('is carried out once by the provider, whoever runs its job how often', async () => {
    const id = await prepaid()
    provider.pay(await tradeNoOf(id))
    await ask(id)
    const refundId = await refundOf(id, 12_000, 'half')
    const run = () => carryRefund.run({ payload: { refundId }, ctx: system() })
    await Promise.all([run(), run(), run()])
    expect(
      Object.values(provider.held.refunds).filter(({ tradeNo }) => tradeNo === id.replaceAll('-', '')),
    ).toHaveLength(1)
    const { refundNo } = await db.refund.findUniqueOrThrow({ where: { id: refundId } })
    provider.settleRefund(refundNo)
    await Promise.all([run(), run()])
    expect(await db.refund.findUniqueOrThrow({ where: { id: refundId } })).toMatchObject({ state: 'SUCCEEDED' })
    expect(await holdings()).toMatchObject({ 'provider:clearing': FEE_FEN - 12_000, 'platform:refunds': 12_000 })
    expect(await happened('refund.succeeded')).toBe(1)
  })

  it('that the provider gives up returns to us', async () => {
    const id = await prepaid()
    provider.pay(await tradeNoOf(id))
    await ask(id)
    const refundId = await refundOf(id, FEE_FEN, 'all')
    await drainJobs(NOW)
    provider.settleRefund((await db.refund.findUniqueOrThrow({ where: { id: refundId } })).refundNo, 'CLOSED')
    await carryRefund.run({ payload: { refundId }, ctx: system() })
    expect([(await rowOf(id)).refundedFen, await happened('refund.failed')]).toEqual([0, 1])
  })
})

describe('without a provider', () => {
  it('a payment waits instead of failing, and ends when its time is over', async () => {
    const url = env.PAYMENT_BASE_URL
    env.PAYMENT_BASE_URL = undefined
    const id = await prepaid()
    expect((await rowOf(id)).state).toBe('CREATED')
    now = after(31 * MINUTE)
    await execute(sweepPayments, system(now), {})
    await drainJobs(now)
    expect((await rowOf(id)).state).toBe('CLOSED')
    env.PAYMENT_BASE_URL = url
  })
})
