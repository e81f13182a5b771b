import type { IncomingMessage, ServerResponse } from 'node:http'
import { log } from '../log'
import { liveStreams, requestSeconds } from '../metrics'
import type { Arrival } from './front-request'

// A closed list: a label made from what people type would grow without end.
const ROUTES: readonly string[] = [
  ...[
    'a',
    'api',
    'appeal',
    'c',
    'cards',
    'cgi-bin',
    'connect',
    'console',
    'customservice',
    'datacube',
    'dev',
    'f',
    'files',
  ],
  ...['healthz', 'm', 'media', 'merchant', 'metrics', 'moderation', 'notices', 'p', 'preview', 'readyz', 'register'],
  ...['reports', 'sign-in', 'sns', 'v', '_next'],
]

/** The class of a route: its first folder when that is one of ours. */
export function routeClass(path: string): string {
  const first = path.split('/', 2)[1] ?? ''
  if (first === '') return 'home'
  return ROUTES.includes(first) ? first : 'other'
}

const isStream = (response: ServerResponse) =>
  String(response.getHeader('content-type') ?? '').startsWith('text/event-stream')

/** Streams that are open, so that a stop can end them: they would never end by themselves. */
export const streams = new Set<ServerResponse>()

function watchStream(response: ServerResponse): void {
  const writeHead = response.writeHead
  response.writeHead = function head(this: ServerResponse, ...args: Parameters<typeof writeHead>) {
    const answered = writeHead.apply(this, args)
    if (isStream(response)) {
      streams.add(response)
      liveStreams.set(streams.size)
    }
    return answered
  } as typeof writeHead
}

/** Writes one line about the request when it is over, and counts it. */
export function record(
  request: IncomingMessage,
  response: ServerResponse,
  { requestId, path, locale, remote }: Arrival,
): void {
  const started = performance.now()
  watchStream(response)
  response.once('close', () => {
    const ms = performance.now() - started
    const route = routeClass(path)
    const stream = streams.delete(response)
    if (stream) liveStreams.set(streams.size)
    else
      requestSeconds.observe(
        { route, method: request.method ?? '', status: `${Math.floor(response.statusCode / 100)}xx` },
        ms / 1000,
      )
    const line = {
      requestId,
      method: request.method,
      path,
      status: response.statusCode,
      ms: Math.round(ms * 10) / 10,
      locale,
      remote,
    }
    const level =
      response.statusCode >= 500
        ? 'error'
        : route === '_next' || route === 'healthz' || route === 'metrics'
          ? 'debug'
          : 'info'
    log[level]({ ...line, ...(response.writableFinished ? {} : { aborted: true }) }, 'request')
  })
}
