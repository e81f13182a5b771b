import { z } from 'zod'
import type { PaidAnswer } from '../record-paid'
import type { RefundAnswer } from '../settle-refund'

/** Names on the wire; they are the protocol's. */
export const HEADERS = {
  serial: 'wechatpay-serial',
  timestamp: 'wechatpay-timestamp',
  nonce: 'wechatpay-nonce',
  signature: 'wechatpay-signature',
} as const

export const CURRENCY = 'CNY'

export const PrepayAnswer = z.object({ code_url: z.string().min(1) })
export const Fault = z.object({ code: z.string(), message: z.string().default('') })

export const Sealed = z.object({
  algorithm: z.literal('AEAD_AES_256_GCM'),
  ciphertext: z.string(),
  nonce: z.string(),
  associated_data: z.string().default(''),
})
export const NoticeBody = z.object({ id: z.string(), event_type: z.string(), resource: Sealed })

export const KeysAnswer = z.object({
  data: z.array(
    z.object({
      serial_no: z.string(),
      effective_time: z.string(),
      expire_time: z.string(),
      encrypt_certificate: Sealed,
    }),
  ),
})

const Amount = z.object({ total: z.number().int().positive(), currency: z.literal(CURRENCY).default(CURRENCY) })

export const Transaction = z.object({
  appid: z.string(),
  mchid: z.string(),
  out_trade_no: z.string(),
  transaction_id: z.string().optional(),
  trade_state: z.enum(['SUCCESS', 'REFUND', 'NOTPAY', 'CLOSED', 'REVOKED', 'USERPAYING', 'PAYERROR', 'ACCEPT']),
  success_time: z.string().optional(),
  amount: Amount.optional(),
})
export type Transaction = z.output<typeof Transaction>

const REFUND_OUTCOME = {
  SUCCESS: 'succeeded',
  CLOSED: 'failed',
  PROCESSING: 'processing',
  ABNORMAL: 'abnormal',
} as const

const RefundState = z.enum(['SUCCESS', 'CLOSED', 'PROCESSING', 'ABNORMAL'])
const RefundParts = z.object({
  out_refund_no: z.string(),
  refund_id: z.string(),
  success_time: z.string().optional(),
  amount: z.object({ refund: z.number().int().positive() }),
})
/** In an answer the state is called `status`, in a notice `refund_status`. */
export const Refund = RefundParts.extend({ status: RefundState })
export const RefundNotice = RefundParts.extend({ refund_status: RefundState, mchid: z.string() })

/** Money that was received, or null when this says that none was. What was given back later had been received first. */
export function paidOf(said: Transaction): PaidAnswer | null {
  if (said.trade_state !== 'SUCCESS' && said.trade_state !== 'REFUND') return null
  if (!said.transaction_id || !said.amount || !said.success_time) throw new Error('a paid answer without its facts')
  return {
    tradeNo: said.out_trade_no,
    providerNo: said.transaction_id,
    paidFen: said.amount.total,
    paidAt: new Date(said.success_time),
  }
}

export function refundOf(said: z.output<typeof RefundParts>, state: keyof typeof REFUND_OUTCOME): RefundAnswer {
  return {
    refundNo: said.out_refund_no,
    providerNo: said.refund_id,
    amountFen: said.amount.refund,
    outcome: REFUND_OUTCOME[state],
    endedAt: said.success_time ? new Date(said.success_time) : null,
  }
}
