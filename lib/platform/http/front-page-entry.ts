import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Rendered } from './front-page-fill'
import { hashSources, policy } from './front-policy'

// Documents, and the feeds beside them.
const KEPT_TYPES = /^(text\/html|application\/(rss\+xml|atom\+xml|feed\+json))\b/
const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g
const INLINE_STYLE = /<style[^>]*>([\s\S]*?)<\/style>/g
// As a card, in a list, as neighbour or source, in a feed: whatever shows an article leads to it.
const SHOWN_ARTICLE = /\/a\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g
// 11 takes ten times as long for a twentieth less; it is done while a reader waits.
const BROTLI_QUALITY = 9

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

export type Encoding = 'br' | 'gzip' | 'identity'

/** A finished page: its bytes in each encoding and the headers that go with them. */
export interface PageEntry {
  status: number
  headers: Record<string, string>
  /** The hash that all three encodings share; each has its own tag made from it. */
  hash: string
  bodies: Record<Encoding, Buffer>
  bytes: number
  /** The articles that it shows, by their addresses: it goes when one of them does. */
  shows: ReadonlySet<string>
  /** The time in milliseconds from which it is not given out any more. */
  until: number
}

const sha256 = (text: string | Buffer) => createHash('sha256').update(text).digest('base64')
const hashesOf = (html: string, pattern: RegExp) => [
  ...new Set([...html.matchAll(pattern)].map((match) => sha256(match[1] ?? ''))),
]

/** May this answer be kept? Only a whole page that says so itself; of refusals only the tombstone. */
export const mayKeep = ({ status, headers, isPublic }: Rendered): boolean =>
  isPublic &&
  (status === 200 || status === 410) &&
  headers['set-cookie'] === undefined &&
  KEPT_TYPES.test(String(headers['content-type']))

/** Makes a page ready to be sent to anyone: compressed once, its inline pieces named by hash in its policy. */
export async function finish(
  { status, headers, body, until }: Rendered,
  path: string,
  https: boolean,
): Promise<PageEntry> {
  const html = body.toString('utf8')
  const sources = hashSources({ scripts: hashesOf(html, INLINE_SCRIPT), styles: hashesOf(html, INLINE_STYLE) })
  const [br, gz] = await Promise.all([
    brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
    zip(body, { level: 9 }),
  ])
  const security = policy(sources, { path, https })
  return {
    status,
    headers: {
      'content-type': String(headers['content-type']),
      'content-security-policy': security,
      'cache-control': 'no-cache',
      vary: 'Accept-Language, Cookie, Accept-Encoding, RSC',
      ...(typeof headers.link === 'string' ? { link: headers.link } : {}),
    },
    hash: sha256(Buffer.concat([body, Buffer.from(security)])).slice(0, 24),
    bodies: { identity: body, br, gzip: gz },
    bytes: body.length + br.length + gz.length + security.length,
    shows: new Set(html.match(SHOWN_ARTICLE)),
    until: until ? Date.parse(until) : Infinity,
  }
}

/** The smallest of our encodings that the browser takes. */
export function encodingFor(accepted: string | undefined): Encoding {
  const takes = (name: string) =>
    (accepted ?? '').split(',').some((part) => part.trim().split(';')[0] === name && !/;\s*q=0(\.0*)?\s*$/.test(part))
  if (takes('br')) return 'br'
  return takes('gzip') ? 'gzip' : 'identity'
}
