import { createHash, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import type { Locale } from '../actor'
import { words } from '../words'

export interface QqServer {
  issuer: string
  clientId: string
  clientSecret: string
  stop(): Promise<void>
}

interface Held {
  clientId: string
  clientSecret: string
  codes: Map<string, { number: string; name: string; redirectUri: string }>
  tokens: Map<string, { number: string; name: string }>
}

const escape = (value: string) => value.replace(/[&<>"']/g, (sign) => `&#${String(sign.codePointAt(0))};`)

/** The id that one application sees for a number: the same every time, and no way back to the number. */
const openidOf = (number: string) => createHash('md5').update(`stand-in:${number}`).digest('hex').toUpperCase()

const localeOf = (request: IncomingMessage): Locale => {
  const wanted = request.headers['accept-language'] ?? ''
  if (/^en/i.test(wanted)) return 'en'
  return /^zh-(cn|hans|sg)/i.test(wanted) ? 'zh-Hans' : 'zh-Hant'
}

/** Where the person says who they are; any number will do, since nobody real stands behind it. */
function page(request: IncomingMessage, query: URLSearchParams): string {
  const locale = localeOf(request)
  const t = words(locale, 'identity')
  const kept = ['client_id', 'redirect_uri', 'state'].map(
    (name) => `<input type="hidden" name="${name}" value="${escape(query.get(name) ?? '')}">`,
  )
  return `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${t('standIn.title')}</title>
<style>body{font:16px/1.6 system-ui,sans-serif;max-width:24rem;margin:4rem auto;padding:0 1rem;color-scheme:light dark}
label{display:block;margin:1rem 0}input:not([type=hidden]){display:block;width:100%;font:inherit;padding:.5rem;box-sizing:border-box}
button{font:inherit;padding:.6rem 1.2rem;min-height:44px}</style>
<main><h1>${t('standIn.title')}</h1><p>${t('standIn.text')}</p>
<form method="post" action="/oauth2.0/authorize">${kept.join('')}
<label>${t('standIn.number')}<input name="number" inputmode="numeric" pattern="[0-9]{5,11}" required value="10001"></label>
<label>${t('standIn.name')}<input name="name" required maxlength="30" value="企鵝"></label>
<button>${t('standIn.allow')}</button></form></main></html>`
}

/** The person agreed: back to the application with a code that works once. */
function allow(held: Held, form: URLSearchParams, response: ServerResponse): void {
  const redirectUri = form.get('redirect_uri') ?? ''
  const isOurs = URL.canParse(redirectUri) && ['127.0.0.1', 'localhost'].includes(new URL(redirectUri).hostname)
  const number = form.get('number') ?? ''
  if (form.get('client_id') !== held.clientId || !isOurs || !/^\d{5,11}$/.test(number)) {
    response.writeHead(400).end()
    return
  }
  const code = randomBytes(16).toString('hex')
  held.codes.set(code, { number, name: (form.get('name') ?? '').slice(0, 30), redirectUri })
  const back = new URL(redirectUri)
  back.searchParams.set('code', code)
  back.searchParams.set('state', form.get('state') ?? '')
  response.writeHead(303, { location: back.href }).end()
}

type Answer = (held: Held, query: URLSearchParams) => object

const ANSWERS: Record<string, Answer> = {
  '/oauth2.0/token': (held, query) => {
    const code = query.get('code') ?? ''
    const found = held.codes.get(code)
    held.codes.delete(code)
    const isRight =
      query.get('client_id') === held.clientId &&
      query.get('client_secret') === held.clientSecret &&
      query.get('redirect_uri') === found?.redirectUri
    if (!found || !isRight) return { error: 100020, error_description: 'code is reused error' }
    const token = randomBytes(16).toString('hex')
    held.tokens.set(token, found)
    return { access_token: token, expires_in: '7776000', refresh_token: randomBytes(16).toString('hex') }
  },
  '/oauth2.0/me': (held, query) => {
    const found = held.tokens.get(query.get('access_token') ?? '')
    return found ? { client_id: held.clientId, openid: openidOf(found.number) } : { error: 100016 }
  },
  '/user/get_user_info': (held, query) => {
    const found = held.tokens.get(query.get('access_token') ?? '')
    const isTheirs = found && query.get('openid') === openidOf(found.number)
    return isTheirs ? { ret: 0, msg: '', nickname: found.name } : { ret: -22, msg: 'openid is invalid' }
  },
}

async function answer(held: Held, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://qq')
  if (pathname === '/oauth2.0/authorize') {
    if (request.method === 'POST') return allow(held, new URLSearchParams(await text(request)), response)
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(request, searchParams))
    return
  }
  const found = ANSWERS[pathname]
  response.writeHead(found ? 200 : 404, { 'content-type': 'application/json' })
  response.end(JSON.stringify(found?.(held, searchParams) ?? {}))
}

/** A stand-in for QQ's sign-in that speaks its interface over HTTP, for the demonstration and the tests. It vouches for anybody. */
export async function startQqServer({ port = 0 } = {}): Promise<QqServer> {
  const held: Held = {
    clientId: '101000001',
    clientSecret: randomBytes(16).toString('hex'),
    codes: new Map(),
    tokens: new Map(),
  }
  const server = createServer((request, response) => {
    answer(held, request, response).catch(() => response.writeHead(500).end())
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const { clientId, clientSecret } = held
  const issuer = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
  const stop = () => new Promise<void>((resolve) => server.close(() => resolve()))
  return { issuer, clientId, clientSecret, stop }
}
