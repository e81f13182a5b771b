import type { IncomingHttpHeaders } from 'node:http'
import type { PaidAnswer } from './record-paid'
import type { RefundAnswer } from './settle-refund'

/** The guarded client that the jobs hand in: nothing else here can reach another server. */
export type Send = (url: string, request: SendRequest) => Promise<SendAnswer>
interface SendRequest {
  method: 'GET' | 'POST'
  headers: Record<string, string>
  body: string
  maxRedirects: number
  allowPrivate: boolean
}
interface SendAnswer {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

/** A public key of the provider; its answers and notices name it by serial. */
export interface ProviderKey {
  serial: string
  publicKey: string
  from: Date | null
  until: Date | null
}

export interface Order {
  tradeNo: string
  amountFen: number
  description: string
  expiresAt: Date
}

export interface RefundOrder {
  tradeNo: string
  refundNo: string
  paidFen: number
  amountFen: number
  reason: string
}

export type PaymentAnswer = { state: 'paid'; paid: PaidAnswer } | { state: 'unpaid' | 'closed' | 'unknown' }

/** What a payment provider does for us. Each call is one exchange; a call that may or may not have arrived can be made again. */
export interface Provider {
  /** Registers a payment; the answer is the text of the code that a phone scans. */
  prepay(order: Order): Promise<{ codeUrl: string }>
  query(tradeNo: string): Promise<PaymentAnswer>
  /** Nobody can pay it from now on; `paid` when somebody was faster. */
  close(tradeNo: string): Promise<'closed' | 'paid'>
  refund(order: RefundOrder): Promise<RefundAnswer>
  /** Null when the provider does not know it. */
  queryRefund(refundNo: string): Promise<RefundAnswer | null>
  /** The keys with which the provider signs now. */
  fetchKeys(): Promise<ProviderKey[]>
}

/** What a notice of the provider says, once its signature is checked and its contents are opened. */
export type Notice = { kind: 'paid'; paid: PaidAnswer } | { kind: 'refund'; refund: RefundAnswer } | { kind: 'other' }
