import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http'
import { env } from '../env'
import { newId } from '../ids'
import { stopListening } from '../listen'
import { log } from '../log'
import { frontPool } from './front-database'
import { answerHealth, mayReadMetrics } from './front-health'
import { answerNonsense, limitBody, setTimeouts } from './front-limits'
import { record, streams } from './front-log'
import { marks, RENDER_HEADER } from './front-marks'
import { pageCache } from './front-page-cache'
import { innerRender } from './front-page-fill'
import { newNonce, nonceSources, policy, setSecurityHeaders } from './front-policy'
import { type Arrival, receive } from './front-request'

const STOP_MS = 8000

/** Hands a request to Next with a nonce of its own; a page may have said which status it really has. */
function toNext(next: RequestListener, request: IncomingMessage, response: ServerResponse, arrival: Arrival): void {
  if (!arrival.path.startsWith('/_next/static/')) {
    const nonce = newNonce()
    const value = policy(nonceSources(nonce), arrival)
    const render = newId()
    // On the request too: Next reads the nonce for its own scripts from there.
    Object.assign(request.headers, { 'content-security-policy': value, 'x-nonce': nonce, [RENDER_HEADER]: render })
    response.setHeader('content-security-policy', value)
    response.once('close', () => marks.delete(render))
    const writeHead = response.writeHead
    response.writeHead = function head(this: ServerResponse, ...args: Parameters<typeof writeHead>) {
      const status = marks.get(render)?.status
      if (status && args[0] === 200) args[0] = status
      return writeHead.apply(this, args)
    } as typeof writeHead
  }
  next(request, response)
}

async function stopServer(server: Server): Promise<void> {
  const closed = new Promise<void>((done) => server.close(() => done()))
  for (const stream of streams) stream.end()
  // A connection whose last request was under way becomes idle later, and would then be kept for the next one.
  const idle = setInterval(() => server.closeIdleConnections(), 50)
  const insist = setTimeout(() => server.closeAllConnections(), STOP_MS)
  await closed
  clearInterval(idle)
  clearTimeout(insist)
}

export interface Front {
  server: Server
  /** Stops accepting, lets requests finish, ends live streams. */
  stop(): Promise<void>
}

/** The one process that people reach: health, the page cache and, for everything else, Next. `next` answers a request. */
export function createFront(next: RequestListener): Front {
  const cache = pageCache(innerRender(next))
  let stopping = false
  let stopped: Promise<void> | undefined

  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const metricsAllowed = mayReadMetrics(request)
    const arrival = receive(request)
    record(request, response, arrival)
    setSecurityHeaders(response, arrival)
    if (stopping) response.setHeader('connection', 'close')
    if (limitBody(request, response)) return
    if (await answerHealth(arrival.path, response, { stopping, metricsAllowed })) return
    if (await cache.answer(request, response, arrival)) return
    toNext(next, request, response, arrival)
  }

  const end = async () => {
    cache.stop()
    await stopServer(server)
    await Promise.all([stopListening(), frontPool.end()])
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      log.error({ err: error, path: request.url }, 'front')
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' })
      response.end()
    })
  })
  setTimeouts(server)
  answerNonsense(server)

  return {
    server,
    stop() {
      stopping = true
      return (stopped ??= end())
    },
  }
}

/** Listens where the settings say; the address it got. */
export const listenOn = (server: Server): Promise<{ host: string; port: number }> =>
  new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(env.PORT, env.HOST, () => {
      const address = server.address()
      done({ host: env.HOST, port: typeof address === 'object' && address ? address.port : env.PORT })
    })
  })
