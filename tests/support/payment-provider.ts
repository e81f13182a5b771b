import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { POST } from '@/app/api/payments/notify/route'
import { env } from '@/lib/platform/env'
import { startPaymentStandIn, type StandInOptions } from '@/lib/platform/payment-stand-in/server'

async function asRequest(request: IncomingMessage, origin: string): Promise<Request> {
  const parts: Buffer[] = []
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part)
  const headers = Object.entries(request.headers).filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string',
  )
  return new Request(`${origin}${request.url}`, { method: 'POST', headers, body: Buffer.concat(parts) })
}

/** Our notify door alone, on a socket. */
async function startNotifyDoor() {
  const server = createServer((request, response) => {
    void asRequest(request, 'http://door')
      .then(POST)
      .then(async (answer) => {
        response.writeHead(answer.status, Object.fromEntries(answer.headers))
        response.end(await answer.text())
      })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { url, stop: () => new Promise<void>((done) => server.close(() => done())) }
}

/** A payment provider and our door for its notices, both on sockets, connected to each other as an installation's settings would. */
export async function connectProvider(options: StandInOptions = {}) {
  const [provider, door] = [await startPaymentStandIn(options), await startNotifyDoor()]
  Object.assign(env, provider.settings, { XINTAI_URL: door.url })
  return {
    ...provider,
    door: door.url,
    stop: () => Promise.all([provider.stop(), door.stop()]),
  }
}
export type ConnectedProvider = Awaited<ReturnType<typeof connectProvider>>
