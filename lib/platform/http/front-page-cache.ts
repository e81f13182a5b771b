import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { env } from '../env'
import { listen } from '../listen'
import { log } from '../log'
import { pageCacheEvents } from '../metrics'
import { PAGE_DROPPED } from '../page-cache'
import { frontPool } from './front-database'
import { encodingFor, finish, mayKeep, type PageEntry } from './front-page-entry'
import type { Render } from './front-page-fill'
import { pageStore } from './front-page-store'
import type { Arrival } from './front-request'

const MAX_BYTES = 64 * 1024 * 1024
const PAGES = /^\/(a|p|c)\/[^/]+$|^\/(p|c)\/[^/]+\/(feed\.xml|atom\.xml|feed\.json)$/
// A dead line can look open for minutes. So we talk to ourselves over it, and stop serving when we do not hear it.
const BEAT_MS = 1000
const SILENCE_MS = 3000
// What cannot be kept is not rendered twice for every request: once for nobody and once for the one who asked.
const UNFIT_MS = 5000
const UNFIT_MAX = 1000

/** Hears which pages no longer hold; `hears()` is false while that cannot be known. */
function hearDrops({ drop, clear }: { drop: (path: string) => void; clear: () => void }) {
  const beat = `beat:${randomUUID()}`
  let heardAt = -Infinity
  let connected = false
  const leave = listen({
    channel: PAGE_DROPPED,
    hear(payload) {
      if (payload === beat) heardAt = performance.now()
      else if (payload === '*') clear()
      else if (!payload.startsWith('beat:')) drop(payload)
    },
    connected() {
      clear() // what was said while nobody listened is lost
      connected = true
      heardAt = performance.now()
    },
    lost() {
      connected = false
      clear()
    },
  })
  const timer = setInterval(() => {
    frontPool.query('SELECT pg_notify($1, $2)', [PAGE_DROPPED, beat]).catch(() => undefined) // silence is the signal
    if (connected && performance.now() - heardAt > SILENCE_MS) clear()
  }, BEAT_MS)
  timer.unref()
  return {
    hears: () => connected && performance.now() - heardAt <= SILENCE_MS,
    stop() {
      clearInterval(timer)
      leave()
    },
  }
}

// While pages are being written, what was rendered a moment ago is already old.
const kept = env.NODE_ENV !== 'development'

/** May this request be answered by a page that is the same for everyone? */
const fits = (request: IncomingMessage, { path, query }: Arrival) =>
  kept &&
  (request.method === 'GET' || request.method === 'HEAD') &&
  query === '' &&
  request.headers.rsc === undefined &&
  request.headers['next-router-prefetch'] === undefined &&
  PAGES.test(path)

function send(request: IncomingMessage, response: ServerResponse, entry: PageEntry): void {
  const encoding = encodingFor(request.headers['accept-encoding'])
  const etag = `"${entry.hash}-${encoding}"`
  for (const [name, value] of Object.entries(entry.headers)) response.setHeader(name, value)
  response.setHeader('etag', etag)
  // Any encoding of the same page will do: the browser holds one of them.
  if (entry.status === 200 && (request.headers['if-none-match'] ?? '').includes(`"${entry.hash}-`)) {
    pageCacheEvents.inc({ outcome: 'revalidated' })
    response.writeHead(304).end()
    return
  }
  const body = entry.bodies[encoding]
  if (encoding !== 'identity') response.setHeader('content-encoding', encoding)
  response.setHeader('content-length', body.length)
  response.writeHead(entry.status).end(request.method === 'HEAD' ? undefined : body)
}

/** Lane 1: finished public documents, the same for everyone who reads them in one language. */
export function pageCache(render: Render) {
  const store = pageStore(MAX_BYTES)
  const unfit = new Map<string, number>()
  const drops = hearDrops({
    drop(path) {
      unfit.delete(path)
      store.drop(path)
    },
    clear() {
      unfit.clear()
      store.clear()
    },
  })

  const fill = ({ path, locale, https }: Arrival) =>
    store.fill(path, locale, async () => {
      const rendered = await render(path, locale)
      if (mayKeep(rendered)) return finish(rendered, path, https)
      if (unfit.size >= UNFIT_MAX) unfit.clear()
      unfit.set(path, performance.now() + UNFIT_MS)
      return null
    })

  return {
    /** Answers from the cache, filling it where needed; false when this request is not for this lane. */
    async answer(request: IncomingMessage, response: ServerResponse, arrival: Arrival): Promise<boolean> {
      if (!fits(request, arrival) || !drops.hears() || (unfit.get(arrival.path) ?? 0) > performance.now()) return false
      const page = store.get(arrival.path, arrival.locale)
      pageCacheEvents.inc({ outcome: page ? 'hit' : 'miss' })
      const entry =
        page ??
        (await fill(arrival).catch(
          (error: unknown) => void log.error({ err: error, path: arrival.path }, 'page cache: fill'),
        ))
      if (!entry) return false
      send(request, response, entry)
      return true
    },
    stop: drops.stop,
  }
}
