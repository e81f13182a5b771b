import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { payOrder } from './deeds'
import { answerMerchant } from './merchant-door'
import { answerPayer } from './payer-door'
import { type Running, settle } from './running'
import { type HeldOrder, type HeldRefund, openState } from './state'
import { type NoticeToSend, paidNotice, refundNotice } from './wire'

export interface StandInOptions {
  port?: number
  /** Where it keeps its keys and payments between starts; in memory when left out. */
  folder?: string
  clock?: () => Date
  /** Sends notices and settles refunds by itself; a test does both by hand. */
  byItself?: boolean
}

const listen = (server: Server, port: number) =>
  new Promise<number>((done, fail) => {
    server.once('error', fail)
    server.listen(port, '127.0.0.1', () => done((server.address() as AddressInfo).port))
  })

/** On the port of the last start where it is free: codes that were given out then still lead here. */
const listenAgain = (server: Server, wanted: number) =>
  listen(server, wanted).catch((error: NodeJS.ErrnoException) => {
    if (wanted === 0 || error.code !== 'EADDRINUSE') throw error
    return listen(server, 0)
  })

/** The settings with which an installation is connected to this server. */
const settingsOf = ({ held }: Running, url: string) => ({
  PAYMENT_BASE_URL: url,
  PAYMENT_MCHID: held.mchid,
  PAYMENT_APPID: held.appid,
  PAYMENT_SERIAL: held.merchantSerial,
  PAYMENT_PRIVATE_KEY: held.merchantKey,
  PAYMENT_API_KEY: held.apiKey,
})

/** A local payment provider that speaks the v3 protocol over HTTP with keys of its own: for the demonstration and for tests. */
export async function startPaymentStandIn({ port = 0, folder, clock, byItself = true }: StandInOptions = {}) {
  const now = clock ?? (() => new Date())
  let url = ''
  const { held, save } = openState(folder ?? null, now())
  const running: Running = { held, save, now, origin: () => url, byItself, stopping: new AbortController() }
  const server = createServer((request, response) => {
    const answer = request.url?.startsWith('/pay/') ? answerPayer : answerMerchant
    answer(running, request, response).catch(() => response.destroy())
  })
  held.port = await listenAgain(server, port || held.port)
  url = `http://127.0.0.1:${held.port}`
  save()
  const order = (tradeNo: string): HeldOrder => {
    const found = held.orders[tradeNo]
    if (!found) throw new Error(`no order ${tradeNo}`)
    return found
  }
  return {
    url,
    settings: settingsOf(running, url),
    held,
    /** Plays the payer; false when it cannot be paid any more. */
    pay: (tradeNo: string, paidFen?: number): boolean => payOrder(order(tradeNo), now(), paidFen),
    paidNotice: (tradeNo: string): NoticeToSend => paidNotice(held, order(tradeNo), now()),
    settleRefund(refundNo: string, status: HeldRefund['status'] = 'SUCCESS'): NoticeToSend {
      const found = held.refunds[refundNo]
      if (!found) throw new Error(`no refund ${refundNo}`)
      settle(running, found, status)
      return refundNotice(held, { refund: found, order: order(found.tradeNo) }, now())
    },
    stop: () =>
      new Promise<void>((done) => {
        running.stopping.abort()
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}
