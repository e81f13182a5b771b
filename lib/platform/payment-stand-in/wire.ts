import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { sealed, signatureHeaders } from './seal'
import type { Held, HeldOrder, HeldRefund } from './state'

const Amount = z.object({ total: z.number().int().positive(), currency: z.literal('CNY') })

export const Prepay = z.object({
  appid: z.string(),
  mchid: z.string(),
  description: z.string().min(1).max(127),
  out_trade_no: z.string().regex(/^[\w|*-]{6,32}$/),
  notify_url: z.url().max(255),
  time_expire: z.iso.datetime({ offset: true }),
  amount: Amount,
})
export const Close = z.object({ mchid: z.string() })
export const RefundWish = z.object({
  out_trade_no: z.string(),
  out_refund_no: z.string().regex(/^[\w|*@-]{1,64}$/),
  reason: z.string().max(80),
  notify_url: z.url().max(255),
  amount: Amount.extend({ refund: z.number().int().positive() }),
})

const wireTime = (iso: string) => iso.replace(/\.\d+Z$/, '+00:00')

/** An order as the protocol shows it to the merchant. */
export const transaction = (held: Held, order: HeldOrder) => ({
  appid: order.appid,
  mchid: held.mchid,
  out_trade_no: order.tradeNo,
  trade_type: 'NATIVE',
  trade_state: order.state,
  trade_state_desc: order.state,
  ...(order.state === 'SUCCESS' && order.paidAt
    ? {
        transaction_id: order.providerNo,
        success_time: wireTime(order.paidAt),
        bank_type: 'OTHERS',
        payer: { openid: 'stand-in-payer' },
      }
    : {}),
  amount: {
    total: order.paidFen || order.totalFen,
    payer_total: order.paidFen,
    currency: 'CNY',
    payer_currency: 'CNY',
  },
})

const refundParts = (refund: HeldRefund, order: HeldOrder) => ({
  refund_id: refund.providerNo,
  out_refund_no: refund.refundNo,
  transaction_id: order.providerNo,
  out_trade_no: refund.tradeNo,
  ...(refund.status === 'SUCCESS' && refund.endedAt ? { success_time: wireTime(refund.endedAt) } : {}),
  amount: {
    total: order.paidFen,
    refund: refund.refundFen,
    payer_total: order.paidFen,
    payer_refund: refund.refundFen,
  },
})

export const refundAnswer = (refund: HeldRefund, order: HeldOrder) => ({
  ...refundParts(refund, order),
  status: refund.status,
  channel: 'ORIGINAL',
})

export const certificates = (held: Held) => ({
  data: [
    {
      serial_no: held.platform.serial,
      effective_time: wireTime(held.platform.from),
      expire_time: wireTime(held.platform.until),
      encrypt_certificate: sealed(held, held.platform.pem, 'certificate'),
    },
  ],
})

export interface NoticeToSend {
  url: string
  headers: Record<string, string>
  body: string
}

function notice(
  held: Held,
  now: Date,
  { type, url, contents }: { type: string; url: string; contents: object },
): NoticeToSend {
  const associated = type.startsWith('REFUND') ? 'refund' : 'transaction'
  const body = JSON.stringify({
    id: randomBytes(16).toString('hex'),
    create_time: wireTime(now.toISOString()),
    resource_type: 'encrypt-resource',
    event_type: type,
    summary: type,
    resource: { original_type: associated, ...sealed(held, JSON.stringify(contents), associated) },
  })
  return { url, body, headers: { 'content-type': 'application/json', ...signatureHeaders(held, body, now) } }
}

/** The signed, sealed notice that an order was paid. */
export const paidNotice = (held: Held, order: HeldOrder, now: Date): NoticeToSend =>
  notice(held, now, { type: 'TRANSACTION.SUCCESS', url: order.notifyUrl, contents: transaction(held, order) })

/** The signed, sealed notice of what became of a refund. */
export const refundNotice = (held: Held, { refund, order }: { refund: HeldRefund; order: HeldOrder }, now: Date) =>
  notice(held, now, {
    type: `REFUND.${refund.status}`,
    url: refund.notifyUrl,
    contents: { mchid: held.mchid, ...refundParts(refund, order), refund_status: refund.status },
  })
