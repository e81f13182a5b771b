import { randomBytes } from 'node:crypto'
import type { z } from 'zod'
import type { Held, HeldOrder, HeldRefund } from './state'
import { Close, Prepay, refundAnswer, RefundWish, transaction } from './wire'

/** An answer in the protocol's shape. */
export interface Answer {
  status: number
  json: object | null
}
const fault = (status: number, code: string, message = code): Answer => ({ status, json: { code, message } })

const invalid = (problem: string) => fault(400, 'PARAM_ERROR', problem)
const digits = (length: number) =>
  BigInt(`0x${randomBytes(length).toString('hex')}`)
    .toString()
    .padStart(length, '0')
    .slice(0, length)

function parsed<S extends z.ZodType>(shape: S, body: string): z.output<S> | null {
  try {
    return shape.parse(JSON.parse(body))
  } catch {
    return null
  }
}

/** Registers an order; the same one again answers the same code. */
export function prepay(held: Held, body: string, origin: string): Answer {
  const wish = parsed(Prepay, body)
  if (!wish) return invalid('not an order')
  if (wish.mchid !== held.mchid || wish.appid !== held.appid) return fault(400, 'APPID_MCHID_NOT_MATCH')
  const known = held.orders[wish.out_trade_no]
  if (known?.state === 'SUCCESS') return fault(400, 'ORDERPAID')
  if (known?.state === 'CLOSED') return fault(400, 'ORDER_CLOSED')
  if (known && known.totalFen !== wish.amount.total) return fault(400, 'INVALID_REQUEST', 'another amount than before')
  const order = known ?? newOrder(wish)
  held.orders[order.tradeNo] = order
  return { status: 200, json: { code_url: `${origin}/pay/${order.token}` } }
}

const newOrder = (wish: z.output<typeof Prepay>): HeldOrder => ({
  tradeNo: wish.out_trade_no,
  appid: wish.appid,
  totalFen: wish.amount.total,
  description: wish.description,
  notifyUrl: wish.notify_url,
  expiresAt: new Date(wish.time_expire).toISOString(),
  token: randomBytes(12).toString('base64url'),
  state: 'NOTPAY',
  providerNo: `42${digits(26)}`,
  paidFen: 0,
  paidAt: null,
})

export function query(held: Held, tradeNo: string): Answer {
  const order = held.orders[tradeNo]
  return order ? { status: 200, json: transaction(held, order) } : fault(404, 'ORDER_NOT_EXIST')
}

/** Closes an unpaid order; a paid one stays paid. */
export function close(held: Held, tradeNo: string, body: string): Answer {
  const order = held.orders[tradeNo]
  if (parsed(Close, body)?.mchid !== held.mchid) return invalid('mchid')
  if (!order) return fault(404, 'ORDER_NOT_EXIST')
  if (order.state === 'SUCCESS') return fault(400, 'ORDERPAID')
  order.state = 'CLOSED'
  return { status: 204, json: null }
}

const refundedFen = (held: Held, tradeNo: string) =>
  Object.values(held.refunds)
    .filter((one) => one.tradeNo === tradeNo && one.status !== 'CLOSED')
    .reduce((sum, one) => sum + one.refundFen, 0)

/** Begins a refund; the same number again answers the refund that there is. */
export function refund(held: Held, body: string): Answer & { begun?: HeldRefund } {
  const wish = parsed(RefundWish, body)
  const order = wish && held.orders[wish.out_trade_no]
  if (!wish) return invalid('not a refund')
  if (order?.state !== 'SUCCESS') return fault(404, 'RESOURCE_NOT_EXISTS')
  const known = held.refunds[wish.out_refund_no]
  if (known && known.refundFen !== wish.amount.refund)
    return fault(400, 'INVALID_REQUEST', 'another amount than before')
  if (known) return { status: 200, json: refundAnswer(known, order) }
  if (wish.amount.total !== order.paidFen) return invalid('another total than was paid')
  if (refundedFen(held, order.tradeNo) + wish.amount.refund > order.paidFen) return fault(403, 'NOT_ENOUGH')
  const begun: HeldRefund = {
    refundNo: wish.out_refund_no,
    tradeNo: order.tradeNo,
    providerNo: `50${digits(26)}`,
    refundFen: wish.amount.refund,
    notifyUrl: wish.notify_url,
    status: 'PROCESSING',
    endedAt: null,
  }
  held.refunds[begun.refundNo] = begun
  return { status: 200, json: refundAnswer(begun, order), begun }
}

export function queryRefund(held: Held, refundNo: string): Answer {
  const found = held.refunds[refundNo]
  const order = found && held.orders[found.tradeNo]
  return found && order ? { status: 200, json: refundAnswer(found, order) } : fault(404, 'RESOURCE_NOT_EXISTS')
}

/** The payer pays, in whole or another sum; false when it cannot be paid (any more). */
export function payOrder(order: HeldOrder, at: Date, paidFen = order.totalFen): boolean {
  if (order.state === 'SUCCESS' || order.state === 'CLOSED' || at >= new Date(order.expiresAt)) return false
  Object.assign(order, { state: 'SUCCESS', paidFen, paidAt: at.toISOString() } satisfies Partial<HeldOrder>)
  return true
}
