import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Answer, close, prepay, query, queryRefund, refund } from './deeds'
import { bodyOf, type Running, settle } from './running'
import { isSignedByMerchant, signatureHeaders } from './seal'
import { certificates } from './wire'

const REFUND_MS = 2_000
const TRADE = /^\/v3\/pay\/transactions\/out-trade-no\/([^/]+?)(\/close)?$/
const REFUND = /^\/v3\/refund\/domestic\/refunds\/([^/]+)$/

/** The protocol's interface: which deed a request asks for. */
function deed(running: Running, { method, path, body }: { method: string; path: string; body: string }): Answer {
  const { held } = running
  const route = `${method} ${path}`
  if (route === 'GET /v3/certificates') return { status: 200, json: certificates(held) }
  if (route === 'POST /v3/pay/transactions/native') return prepay(held, body, running.origin())
  if (route === 'POST /v3/refund/domestic/refunds') return startRefund(running, body)
  const trade = TRADE.exec(path)
  if (trade?.[1] && trade[2] && method === 'POST') return close(held, decodeURIComponent(trade[1]), body)
  if (trade?.[1] && !trade[2] && method === 'GET') return query(held, decodeURIComponent(trade[1]))
  const refundNo = method === 'GET' ? REFUND.exec(path)?.[1] : undefined
  if (refundNo) return queryRefund(held, decodeURIComponent(refundNo))
  return { status: 404, json: { code: 'NOT_FOUND', message: route } }
}

function startRefund(running: Running, body: string): Answer {
  const { begun, ...answer } = refund(running.held, body)
  if (begun && running.byItself) setTimeout(() => settle(running, begun, 'SUCCESS'), REFUND_MS).unref()
  return answer
}

/** The interface for merchants: signed questions, signed answers. */
export async function answerMerchant(
  running: Running,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await bodyOf(request)
  const { method = 'GET', url = '/', headers } = request
  const genuine = isSignedByMerchant(
    running.held,
    { method, path: url, body, authorization: headers.authorization ?? '' },
    running.now(),
  )
  const path = new URL(url, 'http://stand-in').pathname
  const answer = genuine
    ? deed(running, { method, path, body })
    : { status: 401, json: { code: 'SIGN_ERROR', message: 'the signature does not hold' } }
  running.save()
  const text = answer.json ? JSON.stringify(answer.json) : ''
  response.writeHead(answer.status, {
    'content-type': 'application/json; charset=utf-8',
    ...signatureHeaders(running.held, text, running.now()),
  })
  response.end(text)
}
