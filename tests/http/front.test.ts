import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { frontOver, until } from '@/tests/support/front'

let site: Awaited<ReturnType<typeof frontOver>>
let finishSlow: () => void = () => undefined

beforeAll(async () => {
  site = await frontOver((request, response) => {
    if (request.url === '/api/stream') {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write('data: 1\n\n')
      return
    }
    if (request.url === '/slow') {
      finishSlow = () => response.end('done')
      return
    }
    response.writeHead(200, { 'content-type': 'text/html' }).end('<p>page</p>')
  })
})
beforeEach(() => void site.seen.splice(0))
afterAll(() => site.front.stop())

const last = () => site.seen.at(-1)

describe('what the front tells those behind it', () => {
  it('passes on a request id that is one, and replaces one that is not', async () => {
    expect((await site.get('/', { 'x-request-id': 'abcdef-123456' })).headers.get('x-request-id')).toBe('abcdef-123456')
    expect(last()?.headers['x-request-id']).toBe('abcdef-123456')
    const made = (await site.get('/', { 'x-request-id': '<script>' })).headers.get('x-request-id')
    expect(made).toMatch(/^[0-9a-f-]{36}$/)
  })

  it.each([
    [
      'the address first',
      '/en/console?a=1',
      { cookie: 'locale=zh-Hans', 'accept-language': 'zh-TW' },
      'en',
      '/console?a=1',
    ],
    [
      'then the person’s choice',
      '/console',
      { cookie: 'x=1; locale=zh-Hans', 'accept-language': 'en' },
      'zh-Hans',
      '/console',
    ],
    ['then the browser’s wish', '/console', { 'accept-language': 'fr, en;q=0.8, zh-CN;q=0.9' }, 'zh-Hans', '/console'],
    ['else the first language', '/console', { 'accept-language': 'fr' }, 'zh-Hant', '/console'],
    ['the language alone is the home page', '/zh-Hans', {}, 'zh-Hans', '/'],
    ['a word that begins like a language is none', '/english', { 'accept-language': 'zh-TW' }, 'zh-Hant', '/english'],
  ])('chooses the language: %s', async (_, path, headers, locale, url) => {
    await site.get(path, headers as Record<string, string>)
    expect(last()?.headers['x-xintai-locale']).toBe(locale)
    expect(last()?.url).toBe(url)
    expect(last()?.headers['x-xintai-path']).toBe(path)
  })

  it('lets no client set the headers that are the front’s to set', async () => {
    await site.get('/', {
      'x-xintai-address': '6.6.6.6',
      'x-xintai-locale': 'en',
      'x-xintai-actor': 'root',
      'x-forwarded-for': '6.6.6.6',
      'x-forwarded-host': 'evil.example',
      'x-middleware-subrequest': 'a',
      'content-security-policy': "script-src 'nonce-AAAA'",
      'accept-language': 'zh-TW',
    })
    const headers = last()?.headers ?? {}
    expect(headers['x-xintai-address']).toBe('127.0.0.1')
    expect(headers['x-xintai-locale']).toBe('zh-Hant')
    for (const name of ['x-xintai-actor', 'x-forwarded-for', 'x-forwarded-host', 'x-middleware-subrequest'])
      expect(headers[name]).toBeUndefined()
    expect(headers['content-security-policy']).not.toContain('AAAA')
  })
})

describe('the security headers', () => {
  it('gives every page a fresh nonce, told to the page and to the browser', async () => {
    const policies = [await site.get('/'), await site.get('/')].map(
      (answer) => answer.headers.get('content-security-policy') ?? '',
    )
    expect(last()?.headers['content-security-policy']).toBe(policies[1])
    expect(policies[0]).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic';/)
    expect(policies[0]).not.toBe(policies[1])
    for (const part of [
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "form-action 'self'",
      "script-src-attr 'none'",
    ])
      expect(policies[0]).toContain(part)
    expect(policies[0]).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|style-src [^;]*unsafe-inline/)
  })

  it('lets a preview, and only that, be framed by ourselves', async () => {
    expect((await site.get('/preview/x')).headers.get('content-security-policy')).toContain("frame-ancestors 'self'")
    expect((await site.get('/previews')).headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  })

  it('are on every answer', async () => {
    for (const path of ['/', '/healthz', '/_next/static/x.js']) {
      const { headers } = await site.get(path)
      expect(headers.get('x-content-type-options'), path).toBe('nosniff')
      expect(headers.get('referrer-policy'), path).toBe('strict-origin-when-cross-origin')
      expect(headers.get('cross-origin-opener-policy'), path).toBe('same-origin')
      expect(headers.get('permissions-policy'), path).toContain('camera=()')
    }
  })
})

describe('health and figures', () => {
  it('says that it lives, and what of its needs answers in how long', async () => {
    expect(await (await site.get('/healthz')).json()).toEqual({ alive: true })
    const ready = await site.get('/readyz')
    expect(ready.status).toBe(200)
    const ok = { ok: true, ms: expect.any(Number) as number }
    expect(await ready.json()).toEqual({
      ready: true,
      stopping: false,
      checks: { database: ok, queue: ok, storage: ok },
    })
  })

  it('shows figures to this machine, and to what a proxy passes on nothing', async () => {
    const figures = await (await site.get('/metrics')).text()
    for (const name of [
      'xintai_request_seconds',
      'xintai_nodejs_eventloop_lag',
      'xintai_database_connections',
      'xintai_jobs',
      'xintai_live_streams',
    ])
      expect(figures).toContain(name)
    expect(await (await site.get('/metrics', { 'x-forwarded-for': '6.6.6.6' })).text()).toBe('<p>page</p>')
  })
})

describe('limits', () => {
  it('refuses a body larger than any door takes, stated or not', async () => {
    const body = new Uint8Array(12 * 1024 * 1024)
    expect((await fetch(`${site.origin}/api/upload`, { method: 'POST', body })).status).toBe(413)
    expect(site.seen).toEqual([])
  })
})

describe('an orderly stop', () => {
  it('lets a request finish and ends a live stream', async () => {
    const slow = site.get('/slow')
    const stream = await site.get('/api/stream')
    await until(
      () => site.seen.map(({ url }) => url),
      (urls) => urls.includes('/slow'),
    )
    const stopped = site.front.stop()
    expect(await stream.text()).toBe('data: 1\n\n')
    finishSlow()
    expect(await (await slow).text()).toBe('done')
    await stopped
    await expect(site.get('/')).rejects.toThrow()
  })
})
