import { z } from 'zod'
import type { Ctx } from '@/lib/platform/actor'
import { transaction, type Tx } from '@/lib/platform/db'
import { defineJob } from '@/lib/platform/jobs'
import { wake } from '@/lib/platform/live'
import { log } from '@/lib/platform/log'
import { outbound } from '@/lib/platform/outbound'
import { audienceOf } from './audience'
import { close } from './close-payment'
import * as keys from './key-store'
import type { Provider, ProviderKey } from './provider'
import { recordPaid } from './record-paid'
import * as refunds from './refund-store'
import { isExpired, isUnpaid } from './rules'
import { settleRefund } from './settle-refund'
import * as store from './store'
import { v3Client } from './v3/client'
import { v3Settings } from './v3/settings'

const PaymentPayload = z.object({ paymentId: z.uuid() })
const RefundPayload = z.object({ refundId: z.uuid() })

/** The connected provider, or null. */
async function connect({ now }: Ctx): Promise<Provider | null> {
  const settings = v3Settings()
  if (!settings) return null
  const known = settings.platformKey ? [settings.platformKey] : await transaction(keys.list)
  const learn = (fetched: ProviderKey[]) => transaction((tx) => keys.keep(tx, fetched, now))
  return v3Client({ settings, keys: known, send: outbound, now, learn })
}

interface Found {
  payment: store.PaymentRow
  provider: Provider
}

/** The payment and the provider, or null where there is nothing to do or nobody to ask. Outside any transaction: the network follows. */
async function find(ctx: Ctx, paymentId: string): Promise<Found | null> {
  const payment = await transaction((tx) => store.find(tx, paymentId))
  const provider = payment && (await connect(ctx))
  if (payment && !provider) log.warn({ paymentId }, 'payments: no provider is connected; the payment waits')
  return payment && provider ? { payment, provider } : null
}

/** Registers a new payment at the provider and keeps the code that the payer scans. */
export const prepayPayment = defineJob({
  name: 'payments.prepay',
  payload: PaymentPayload,
  async run({ payload: { paymentId }, ctx }) {
    const found = await find(ctx, paymentId)
    if (!found || found.payment.state !== 'created' || isExpired(found.payment, ctx.now)) return
    const { payment, provider } = found
    const { codeUrl } = await provider.prepay(payment)
    await transaction(async (tx) => {
      const change = { state: 'PREPAID', codeUrl, prepaidAt: ctx.now } as const
      if (await store.move(tx, paymentId, ['created'], change))
        await wake(tx, [audienceOf(payment)], 'payment', paymentId)
    })
  },
})

/** Asks the provider what became of a payment that nobody told us about; true when the money is there. */
async function ask(ctx: Ctx, { payment, provider }: Found): Promise<boolean> {
  const answer = await provider.query(payment.tradeNo)
  return transaction(async (tx) => {
    await store.move(tx, payment.id, ['created', 'prepaid'], { askedAt: ctx.now })
    if (answer.state !== 'paid') return false
    await recordPaid(tx, ctx, answer.paid)
    return true
  })
}

export const askPayment = defineJob({
  name: 'payments.ask',
  queue: 'bulk',
  payload: PaymentPayload,
  async run({ payload: { paymentId }, ctx }) {
    const found = await find(ctx, paymentId)
    if (found && isUnpaid(found.payment.state)) await ask(ctx, found)
  },
})

/** Ends a payment whose time is over, unless the money came in the last moment: the provider is asked first. */
export const expirePayment = defineJob({
  name: 'payments.expire',
  queue: 'bulk',
  payload: PaymentPayload,
  async run({ payload: { paymentId }, ctx }) {
    const payment = await transaction((tx) => store.find(tx, paymentId))
    if (!payment || !isExpired(payment, ctx.now)) return
    const provider = payment.state === 'prepaid' ? await connect(ctx) : null
    if (provider && (await ask(ctx, { payment, provider }))) return
    await transaction((tx: Tx) => close(tx, ctx, { payment, reason: 'expired' }))
  },
})

/** Tells the provider that a closed payment is not to be paid any more; somebody may have been faster. */
export const closeAtProvider = defineJob({
  name: 'payments.close',
  payload: PaymentPayload,
  async run({ payload: { paymentId }, ctx }) {
    const found = await find(ctx, paymentId)
    if (!found || found.payment.state !== 'closed') return
    if ((await found.provider.close(found.payment.tradeNo)) === 'paid') await ask(ctx, found)
  },
})

/** Carries a refund out, or asks what became of it; the provider knows it by one number, so that twice is once. */
export const carryRefund = defineJob({
  name: 'payments.refund',
  payload: RefundPayload,
  async run({ payload: { refundId }, ctx }) {
    const refund = await transaction((tx) => refunds.find(tx, refundId))
    if (!refund || (refund.state !== 'requested' && refund.state !== 'sent')) return
    const found = await find(ctx, refund.paymentId)
    if (!found) return
    const { provider, payment } = found
    const known = refund.state === 'sent' ? await provider.queryRefund(refund.refundNo) : null
    const { tradeNo, paidFen } = payment
    const { refundNo, amountFen, reason } = refund
    const answer = known ?? (await provider.refund({ tradeNo, paidFen, refundNo, amountFen, reason }))
    await transaction(async (tx) => {
      await refunds.move(tx, refundId, ['requested', 'sent'], { askedAt: ctx.now })
      await settleRefund(tx, ctx, answer)
    })
  },
})

/** Fetches the keys with which the provider signs; it changes them before the old ones run out. */
export const fetchProviderKeys = defineJob({
  name: 'payments.fetch-keys',
  queue: 'bulk',
  payload: z.object({}),
  async run({ ctx }) {
    if (v3Settings()?.platformKey) return
    const fetched = await (await connect(ctx))?.fetchKeys()
    if (fetched) await transaction((tx) => keys.keep(tx, fetched, ctx.now))
  },
})
