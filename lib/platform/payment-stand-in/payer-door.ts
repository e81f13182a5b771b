import type { IncomingMessage, ServerResponse } from 'node:http'
import { payOrder } from './deeds'
import { deliver, deliverOnce, forged } from './deliver'
import { payPage } from './page'
import { bodyOf, type Running } from './running'
import type { HeldOrder } from './state'
import { languageOf, type Way } from './texts'
import { paidNotice } from './wire'

const LATE_MS = 60_000

/** What happens when a person presses one of the page's buttons. */
function press(running: Running, order: HeldOrder, way: Way | 'decline'): void {
  const { held, now, stopping } = running
  if (way === 'decline') {
    if (order.state === 'NOTPAY') order.state = 'PAYERROR'
    return
  }
  if (!payOrder(order, now(), way === 'short' ? order.totalFen - 1 : order.totalFen)) return
  const notice = () => paidNotice(held, order, now())
  const tell = () => void deliver(notice, stopping.signal)
  if (way === 'silent') return
  if (way === 'late') return void setTimeout(tell, LATE_MS).unref()
  if (way === 'twice') tell()
  if (way === 'forged') return void deliverOnce(forged(notice())).then(tell)
  tell()
}

/** The page on which a person pays or declines. */
export async function answerPayer(running: Running, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const token = new URL(request.url ?? '/', 'http://stand-in').pathname.slice('/pay/'.length)
  const order = Object.values(running.held.orders).find((one) => one.token === token) ?? null
  if (request.method === 'POST' && order) {
    press(running, order, (new URLSearchParams(await bodyOf(request)).get('way') ?? 'once') as Way)
    running.save()
    response.writeHead(303, { location: request.url }).end()
    return
  }
  const language = languageOf(request.headers['accept-language'] ?? '')
  response.writeHead(order ? 200 : 404, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
    'cache-control': 'no-store',
  })
  response.end(payPage({ language, order, now: running.now() }))
}
