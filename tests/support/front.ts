import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createFront, type Front } from '@/lib/platform/http/front'

export interface Seen {
  url: string
  headers: IncomingMessage['headers']
}

/** The front over a handler in Next's place, on a port of its own; `seen` is what reached the handler. */
export async function frontOver(page: (request: IncomingMessage, response: ServerResponse) => void) {
  const seen: Seen[] = []
  const next: RequestListener = (request, response) => {
    seen.push({ url: request.url ?? '', headers: { ...request.headers } })
    page(request, response)
  }
  const front: Front = createFront(next)
  await new Promise<void>((listening) => front.server.listen(0, '127.0.0.1', listening))
  const origin = `http://127.0.0.1:${(front.server.address() as AddressInfo).port}`
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${origin}${path}`, { headers, redirect: 'manual' })
  return { front, origin, seen, get }
}

/** Asks again until the answer is as wanted; for what another process decides in its own time. */
export async function until<T>(
  ask: () => Promise<T> | T,
  wanted: (answer: T) => boolean,
  deadlineMs = 8000,
): Promise<T> {
  const deadline = performance.now() + deadlineMs
  for (;;) {
    const answer = await ask()
    if (wanted(answer)) return answer
    if (performance.now() > deadline) throw new Error(`still ${JSON.stringify(answer)}`)
    await new Promise((turn) => setTimeout(turn, 20))
  }
}
