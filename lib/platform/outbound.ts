import 'server-only'
import { lookup as dnsLookup } from 'node:dns'
import http from 'node:http'
import https from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { env } from './env'
import { isPublicAddress } from './outbound-address'

export type OutboundFault = 'address' | 'scheme' | 'time' | 'size' | 'redirects' | 'network'

/** Why a call to another server gave no answer. A status of 400 or 500 is an answer. */
export class OutboundError extends Error {
  constructor(
    readonly fault: OutboundFault,
    options?: ErrorOptions,
  ) {
    super(`Outbound call failed: ${fault}.`, options)
    this.name = 'OutboundError'
  }
}

export interface OutboundRequest {
  method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE'
  headers?: Record<string, string>
  body?: string | Uint8Array
  /** For the whole exchange, redirects included. */
  timeoutMs?: number
  /** Of the answer's body. */
  maxBytes?: number
  /** Followed for GET and HEAD only; each step is checked as the first was. */
  maxRedirects?: number
  allowPrivate?: boolean
}

export interface OutboundAnswer {
  status: number
  headers: http.IncomingHttpHeaders
  body: Buffer
  url: string
}

const TIMEOUT_MS = 5_000
const MAX_BYTES = 1_000_000
const MAX_REDIRECTS = 3
const REDIRECTS = new Set([301, 302, 303, 307, 308])

/**
 * The one door to other people's servers. Refuses addresses that are not public (unless OUTBOUND_ALLOW_PRIVATE), on every
 * redirect too; bounded in time and size. Rejects with OutboundError.
 */
export async function outbound(address: string, request: OutboundRequest = {}): Promise<OutboundAnswer> {
  const signal = AbortSignal.timeout(request.timeoutMs ?? TIMEOUT_MS)
  const follows = (request.method ?? 'GET') === 'GET' || request.method === 'HEAD'
  let left = follows ? (request.maxRedirects ?? MAX_REDIRECTS) : 0
  let url = checkedUrl(address, request)
  let { headers } = request

  for (;;) {
    const answer = await exchange({ url, request: { ...request, headers }, signal })
    const location = answer.headers.location
    if (!follows || !location || !REDIRECTS.has(answer.status)) return answer
    if (left-- === 0) throw new OutboundError('redirects')
    const next = checkedUrl(new URL(location, url).href, request)
    // What was meant for one server (a token, a signature) is not handed to another.
    if (next.origin !== url.origin) headers = undefined
    url = next
  }
}

const allowsPrivate = ({ allowPrivate }: OutboundRequest) => allowPrivate ?? env.OUTBOUND_ALLOW_PRIVATE

function checkedUrl(address: string, request: OutboundRequest): URL {
  if (!URL.canParse(address)) throw new OutboundError('scheme')
  const url = new URL(address)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new OutboundError('scheme')
  const host = url.hostname.replace(/^\[|\]$/g, '')
  // A literal address is never looked up, so it is checked here.
  if (isIP(host) && !allowsPrivate(request) && !isPublicAddress(host)) throw new OutboundError('address')
  return url
}

// The check sits inside the look-up of the very connection: a name that answers differently the second time gains nothing.
const guardedLookup: LookupFunction = (hostname, options, done) => {
  dnsLookup(hostname, { ...options, all: true }, (cause, found) => {
    if (cause) return done(cause, [])
    if (found.length === 0 || !found.every(({ address }) => isPublicAddress(address)))
      return done(new OutboundError('address'), [])
    const [first] = found
    if (options.all || !first) return done(null, found)
    done(null, first.address, first.family)
  })
}

interface Exchange {
  url: URL
  request: OutboundRequest
  signal: AbortSignal
}

async function exchange({ url, request, signal }: Exchange): Promise<OutboundAnswer> {
  try {
    const response = await open({ url, request, signal })
    const body = await bounded(response, request.maxBytes ?? MAX_BYTES)
    return { status: response.statusCode ?? 0, headers: response.headers, body, url: url.href }
  } catch (cause) {
    if (cause instanceof OutboundError) throw cause
    throw new OutboundError(signal.aborted ? 'time' : 'network', { cause })
  }
}

function open({ url, request, signal }: Exchange): Promise<http.IncomingMessage> {
  const { request: connect } = url.protocol === 'https:' ? https : http
  return new Promise((resolve, reject) => {
    const call = connect(url, {
      method: request.method ?? 'GET',
      headers: {
        'user-agent': 'Xintai',
        ...request.headers,
        ...(request.body && { 'content-length': Buffer.byteLength(request.body) }),
      },
      lookup: allowsPrivate(request) ? undefined : guardedLookup,
      // A kept connection would skip the look-up, and with it the check.
      agent: false,
      signal,
    })
    call.once('response', resolve)
    call.once('error', reject)
    call.end(request.body)
  })
}

async function bounded(response: http.IncomingMessage, maxBytes: number): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of response as AsyncIterable<Buffer>) {
    size += part.length
    if (size > maxBytes) {
      response.destroy()
      throw new OutboundError('size')
    }
    parts.push(part)
  }
  return Buffer.concat(parts)
}
