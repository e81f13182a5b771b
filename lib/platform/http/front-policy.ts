import { randomBytes } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { env } from '../env'
import type { Arrival } from './front-request'

const development = env.NODE_ENV === 'development'
const PREVIEW = /\/preview(\/|$)/

export const newNonce = (): string => randomBytes(16).toString('base64')

interface Sources {
  scripts: string
  styles: string
}

/** Sources of a page that is rendered for this one request. */
export const nonceSources = (nonce: string): Sources => ({
  scripts: `'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
  // The development server puts style elements of its own into the page, without a nonce.
  styles: development ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`,
})

/** Sources of a page that is kept: its inline pieces are known, so each is named by its hash. */
export const hashSources = ({ scripts, styles }: { scripts: string[]; styles: string[] }): Sources => ({
  scripts: ["'self'", ...scripts.map((hash) => `'sha256-${hash}'`)].join(' '),
  styles: ["'self'", ...styles.map((hash) => `'sha256-${hash}'`)].join(' '),
})

// A sign-in form that ends at the other party's page is, to the browser, a form sent there.
const formTargets = env.QQ_CLIENT_ID ? `'self' ${new URL(env.QQ_ISSUER).origin}` : "'self'"

/** The content security policy of one page. */
export function policy({ scripts, styles }: Sources, { path, https }: Pick<Arrival, 'path' | 'https'>): string {
  return [
    "default-src 'self'",
    `script-src ${scripts}`,
    "script-src-attr 'none'",
    `style-src ${styles}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self' data:",
    `connect-src 'self'${development ? ' ws:' : ''}`,
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    `form-action ${formTargets}`,
    `frame-ancestors ${PREVIEW.test(path) ? "'self'" : "'none'"}`,
    ...(https ? ['upgrade-insecure-requests'] : []),
  ].join('; ')
}

/** The headers that every answer carries, whatever gave it. */
export function setSecurityHeaders(response: ServerResponse, { requestId, path, https }: Arrival): void {
  response.setHeader('x-request-id', requestId)
  response.setHeader('x-content-type-options', 'nosniff')
  response.setHeader('x-frame-options', PREVIEW.test(path) ? 'SAMEORIGIN' : 'DENY')
  response.setHeader('referrer-policy', 'strict-origin-when-cross-origin')
  response.setHeader(
    'permissions-policy',
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  )
  response.setHeader('cross-origin-opener-policy', 'same-origin')
  if (https) response.setHeader('strict-transport-security', 'max-age=31536000; includeSubDomains')
}
