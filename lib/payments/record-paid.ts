import { book } from '@/lib/ledger'
import type { Ctx } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { emit } from '@/lib/platform/events'
import { wake } from '@/lib/platform/live'
import { log } from '@/lib/platform/log'
import { audienceOf } from './audience'
import type { PaymentState } from './contract'
import { paymentSucceeded } from './events'
import { requestRefund } from './request-refund'
import { bookingKeys, paidEntries } from './rules'
import * as store from './store'

/** What the provider says of money that it received for us. */
export interface PaidAnswer {
  tradeNo: string
  providerNo: string
  paidFen: number
  paidAt: Date
}
export type Recorded = 'paid' | 'repeated' | 'late' | 'mismatched' | 'unknown'

/**
 * Records money that came in: by a notice, by an answer to our question, early, late, twice, or both at once. The counted transition
 * lets one of them do it; state, booking and event commit together, so each fen is booked once (SHOP-8).
 */
export async function recordPaid(tx: Tx, ctx: Ctx, answer: PaidAnswer): Promise<Recorded> {
  const payment = await store.findByTradeNo(tx, answer.tradeNo)
  if (!payment) {
    log.error({ tradeNo: answer.tradeNo, providerNo: answer.providerNo }, 'payments: paid, but not known here')
    return 'unknown'
  }
  const state = await receive(tx, payment, answer)
  if (state === null) return repeated(payment, answer)

  const now = { ...payment, state }
  const refs = [payment.id, payment.refId, payment.tradeNo, answer.providerNo]
  const key = bookingKeys.paid(payment.id)
  const entries = paidEntries(now, answer.paidFen)
  await book(tx, { key, at: answer.paidAt, memo: `payment.${payment.purpose}.${state}`, refs, entries })
  await wake(tx, [audienceOf(payment), 'administrators'], 'payment', payment.id)
  return consequences(tx, ctx, { payment: now, answer })
}

/** Takes the payment into the state that this answer brings it to; null when it was received before. */
async function receive(tx: Tx, payment: store.PaymentRow, answer: PaidAnswer): Promise<PaymentState | null> {
  const { providerNo, paidFen, paidAt } = answer
  const received = { providerNo, paidFen, paidAt }
  const move = (from: readonly PaymentState[], state: 'PAID' | 'PAID_LATE' | 'MISMATCHED') =>
    store.move(tx, payment.id, from, { ...received, state })
  if (paidFen !== payment.amountFen)
    return (await move(['created', 'prepaid', 'closed'], 'MISMATCHED')) ? 'mismatched' : null
  if (await move(['created', 'prepaid'], 'PAID')) return 'paid'
  return (await move(['closed'], 'PAID_LATE')) ? 'paid_late' : null
}

function repeated({ id, providerNo }: store.PaymentRow, answer: PaidAnswer): Recorded {
  // Under one of our numbers the provider takes money once; a second number of its own is for a person to look at.
  if (providerNo !== null && providerNo !== answer.providerNo)
    log.error({ paymentId: id, providerNo, other: answer.providerNo }, 'payments: two numbers of the provider for one')
  return 'repeated'
}

interface Received {
  payment: store.PaymentRow
  answer: PaidAnswer
}

async function consequences(tx: Tx, ctx: Ctx, { payment, answer }: Received): Promise<Recorded> {
  const { id: paymentId, purpose, refId, ownerAccountId, amountFen, state } = payment
  if (state === 'mismatched') {
    log.error({ paymentId, amountFen, paidFen: answer.paidFen }, 'payments: another amount came; it lies in suspense')
    return 'mismatched'
  }
  if (state === 'paid_late') {
    log.warn({ paymentId }, 'payments: paid after it was closed; the money goes back')
    await requestRefund(tx, ctx, { paymentId, amountFen: answer.paidFen, reason: 'paid_late', key: 'paid-late' })
    return 'late'
  }
  const said = { paymentId, purpose, refId, amountFen, paidAt: answer.paidAt.toISOString() }
  await emit(tx, paymentSucceeded, said, { ...ctx, ownerId: ownerAccountId })
  return 'paid'
}
