import type { IncomingMessage } from 'node:http'
import { isLocale, LOCALE_COOKIE, LOCALE_HEADER, type Locale, localeOfAcceptLanguage } from '@/i18n/locales'
import { env } from '../env'
import { newId } from '../ids'

/** What the front found out about a request before anyone else saw it. */
export interface Arrival {
  requestId: string
  locale: Locale
  /** The address as the browser knows it, language included. */
  original: string
  /** The path without language and without query. */
  path: string
  query: string
  /** Where the request came from; behind a trusted proxy, what the proxy says. */
  remote: string
  https: boolean
}

const PREFIX = /^\/(zh-Hant|zh-Hans|en)(?=\/|$|\?)/
const REQUEST_ID = /^[\w-]{8,64}$/
// Set by us or by nobody: a client that sends them could choose its own address, its language lane or its host.
const OURS = /^x-(xintai|middleware|nonce)/
const PROXY = /^x-forwarded-|^forwarded$|^x-real-ip$/

/** One value of the Cookie header. */
export function cookieOf(header: string | undefined, name: string): string | undefined {
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=')
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim()
  }
  return undefined
}

function localeFor(request: IncomingMessage, prefix: string | undefined): Locale {
  if (isLocale(prefix)) return prefix
  const chosen = cookieOf(request.headers.cookie, LOCALE_COOKIE)
  return isLocale(chosen) ? chosen : localeOfAcceptLanguage(request.headers['accept-language'])
}

function remoteOf(request: IncomingMessage): string {
  const socket = (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '')
  if (!env.TRUST_PROXY) return socket
  // The last entry is the one that our own proxy wrote; those before it are the client's word.
  const last = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim()
  return last || socket
}

const isHttps = (request: IncomingMessage) =>
  env.XINTAI_URL.startsWith('https:') || (env.TRUST_PROXY && request.headers['x-forwarded-proto'] === 'https')

/** Reads who asks and for what, strips the language from the address, and replaces headers that only the front may set. */
export function receive(request: IncomingMessage): Arrival {
  const original = request.url ?? '/'
  const prefix = PREFIX.exec(original)?.[1]
  const rest = prefix ? original.slice(prefix.length + 1) : original
  const url = rest.startsWith('/') ? rest : `/${rest}`
  const [path = '/', query = ''] = url.split('?', 2)
  const given = String(request.headers['x-request-id'] ?? '')
  const arrival: Arrival = {
    requestId: REQUEST_ID.test(given) ? given : newId(),
    locale: localeFor(request, prefix),
    original,
    path,
    query,
    remote: remoteOf(request),
    https: isHttps(request),
  }
  for (const name of Object.keys(request.headers)) {
    if (OURS.test(name) || (!env.TRUST_PROXY && PROXY.test(name))) delete request.headers[name]
  }
  delete request.headers['content-security-policy']
  request.url = url
  Object.assign(request.headers, headersFor(arrival))
  return arrival
}

/** The headers by which pages and doors behind the front learn what it found. */
export const headersFor = ({ requestId, locale, original, remote }: Arrival): Record<string, string> => ({
  'x-request-id': requestId,
  [LOCALE_HEADER]: locale,
  'x-xintai-path': original,
  'x-xintai-address': remote,
})
