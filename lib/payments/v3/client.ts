import type { IncomingHttpHeaders } from 'node:http'
import type { z } from 'zod'
import type { PaymentAnswer, Provider, ProviderKey, RefundOrder, Send } from '../provider'
import { authorization, forgeryOf, openSealed, type Signed } from './seal'
import { publicKeyOf, type V3Settings } from './settings'
import { CURRENCY, Fault, HEADERS, KeysAnswer, paidOf, PrepayAnswer, Refund, refundOf, Transaction } from './wire'

/** What one client needs: our settings, the keys that the provider's answers are checked against, the way out, the time. */
export interface V3Tools {
  settings: V3Settings
  keys: readonly ProviderKey[]
  send: Send
  now: Date
  /** Keeps keys that were fetched because an answer named one that we did not know. */
  learn(keys: ProviderKey[]): Promise<void>
}
interface Answer {
  status: number
  json: unknown
}

const header = (headers: IncomingHttpHeaders, name: string): string => {
  const value = headers[name]
  return typeof value === 'string' ? value : ''
}

/** What an answer or a notice carries for its check. */
export const signedOf = (headers: IncomingHttpHeaders, body: string): Signed => ({
  serial: header(headers, HEADERS.serial),
  timestamp: header(headers, HEADERS.timestamp),
  nonce: header(headers, HEADERS.nonce),
  signature: header(headers, HEADERS.signature),
  body,
})

async function exchange({ settings, send, now }: V3Tools, method: 'GET' | 'POST', path: string, given?: object) {
  const body = given ? JSON.stringify(given) : ''
  const answer = await send(`${settings.baseUrl}${path}`, {
    method,
    headers: {
      accept: 'application/json',
      'content-type': 'application/json',
      authorization: authorization(settings, { method, path, body, now }),
    },
    body,
    maxRedirects: 0,
    // The address is this installation's setting, never a person's input, and may lie inside the host's own network.
    allowPrivate: true,
  })
  return { status: answer.status, headers: answer.headers, text: answer.body.toString('utf8') }
}

/** One signed question and its checked answer. An answer whose signature does not hold is no answer. */
async function call(tools: V3Tools, method: 'GET' | 'POST', path: string, given?: object): Promise<Answer> {
  const { status, headers, text } = await exchange(tools, method, path, given)
  const json: unknown = text ? JSON.parse(text) : null
  // A refusal may come from before the provider knows who asks, and is then unsigned; nothing is done because of it.
  if (status < 300) await believe(tools, signedOf(headers, text))
  return { status, json }
}

/** Throws for an answer that is not the provider's. It changes its keys from time to time: an unknown one is fetched, once. */
async function believe(tools: V3Tools, signed: Signed): Promise<void> {
  let forgery = forgeryOf(signed, tools.keys, tools.now)
  if (forgery === 'unknown_key' && !tools.settings.platformKey) {
    const fetched = await fetchKeys(tools)
    await tools.learn(fetched)
    forgery = forgeryOf(signed, fetched, tools.now)
  }
  if (forgery) throw new Error(`the payment provider's answer cannot be believed: ${forgery}`)
}

const faultCode = ({ json }: Answer) => Fault.safeParse(json).data?.code ?? ''

function read<S extends z.ZodType>(shape: S, answer: Answer): z.output<S> {
  if (answer.status >= 300) throw new Error(`the payment provider refuses: ${answer.status} ${faultCode(answer)}`)
  return shape.parse(answer.json)
}

function paymentAnswer(settings: V3Settings, said: Transaction): PaymentAnswer {
  if (said.mchid !== settings.mchId || said.appid !== settings.appId) throw new Error('an answer for another merchant')
  const paid = paidOf(said)
  if (paid) return { state: 'paid', paid }
  return { state: said.trade_state === 'CLOSED' || said.trade_state === 'REVOKED' ? 'closed' : 'unpaid' }
}

const wireTime = (at: Date) => at.toISOString().replace(/\.\d+Z$/, '+00:00')

const refundBody = ({ notifyUrl }: V3Settings, order: RefundOrder) => ({
  out_trade_no: order.tradeNo,
  out_refund_no: order.refundNo,
  reason: order.reason,
  notify_url: notifyUrl,
  amount: { refund: order.amountFen, total: order.paidFen, currency: CURRENCY },
})

/** A provider that speaks the v3 protocol: requests signed with our key, answers checked against the provider's. */
export function v3Client(tools: V3Tools): Provider {
  const { settings } = tools
  const { mchId: mchid, appId: appid, notifyUrl } = settings
  const byTradeNo = (tradeNo: string) => `/v3/pay/transactions/out-trade-no/${encodeURIComponent(tradeNo)}`
  return {
    async prepay({ tradeNo, amountFen, description, expiresAt }) {
      const answer = await call(tools, 'POST', '/v3/pay/transactions/native', {
        ...{ appid, mchid, description, out_trade_no: tradeNo, notify_url: notifyUrl },
        time_expire: wireTime(expiresAt),
        amount: { total: amountFen, currency: CURRENCY },
      })
      return { codeUrl: read(PrepayAnswer, answer).code_url }
    },
    async query(tradeNo) {
      const answer = await call(tools, 'GET', `${byTradeNo(tradeNo)}?mchid=${encodeURIComponent(mchid)}`)
      if (answer.status === 404) return { state: 'unknown' }
      return paymentAnswer(settings, read(Transaction, answer))
    },
    async close(tradeNo) {
      const answer = await call(tools, 'POST', `${byTradeNo(tradeNo)}/close`, { mchid })
      if (answer.status < 300 || answer.status === 404 || faultCode(answer) === 'ORDER_CLOSED') return 'closed'
      if (faultCode(answer) === 'ORDERPAID') return 'paid'
      throw new Error(`the payment provider does not close: ${answer.status} ${faultCode(answer)}`)
    },
    async refund(order) {
      const answer = await call(tools, 'POST', '/v3/refund/domestic/refunds', refundBody(settings, order))
      const said = read(Refund, answer)
      return refundOf(said, said.status)
    },
    async queryRefund(refundNo) {
      const answer = await call(tools, 'GET', `/v3/refund/domestic/refunds/${encodeURIComponent(refundNo)}`)
      if (answer.status === 404) return null
      const said = read(Refund, answer)
      return refundOf(said, said.status)
    },
    fetchKeys: () => fetchKeys(tools),
  }
}

/**
 * The provider's certificates. Their answer is signed with a key that lies in it: first opened with the secret that only
 * the provider and we know, then checked with what was inside.
 */
async function fetchKeys(tools: V3Tools): Promise<ProviderKey[]> {
  const { status, headers, text } = await exchange(tools, 'GET', '/v3/certificates')
  if (status >= 300) throw new Error(`the payment provider gives no certificates: ${status}`)
  const keys = KeysAnswer.parse(JSON.parse(text)).data.map((one) => ({
    serial: one.serial_no,
    publicKey: publicKeyOf(openSealed(one.encrypt_certificate, tools.settings.apiKey)),
    from: new Date(one.effective_time),
    until: new Date(one.expire_time),
  }))
  const forgery = forgeryOf(signedOf(headers, text), keys, tools.now)
  if (forgery) throw new Error(`the payment provider's certificates cannot be believed: ${forgery}`)
  return keys
}
