import type { IncomingMessage } from 'node:http'
import { deliver } from './deliver'
import type { Held, HeldRefund } from './state'
import { refundNotice } from './wire'

const BODY_MAX = 64_000

export interface Running {
  held: Held
  save(): void
  now: () => Date
  origin(): string
  byItself: boolean
  stopping: AbortController
}

/** The text of a request, bounded. */
export async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size > BODY_MAX) throw new Error('too large')
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

/** What becomes of a refund; told to the merchant where the server works by itself. */
export function settle(running: Running, found: HeldRefund, status: HeldRefund['status']): void {
  Object.assign(found, { status, endedAt: running.now().toISOString() })
  running.save()
  const order = running.held.orders[found.tradeNo]
  if (order && running.byItself)
    void deliver(() => refundNotice(running.held, { refund: found, order }, running.now()), running.stopping.signal)
}
