import { createHash } from 'node:crypto'
import { request as ask } from 'node:http'
import { gunzipSync, brotliDecompressSync } from 'node:zlib'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { transaction } from '@/lib/platform/db'
import { dropPages } from '@/lib/platform/page-cache'
import { frontOver, until } from '@/tests/support/front'

let site: Awaited<ReturnType<typeof frontOver>>
let version = 1
let hold: Promise<void> | undefined
let beforeAnswer: (() => void) | undefined

const SCRIPT = 'self.x=1'
const SHOWN = '/a/019342c4-0000-7000-8000-000000000001'

beforeAll(async () => {
  site = await frontOver(async (request, response) => {
    const said = `${request.url} ${String(request.headers['x-xintai-locale'])} v${version}`
    beforeAnswer?.()
    await hold
    response.statusCode = request.url === '/a/gone' ? 410 : request.url === '/a/none' ? 404 : 200
    response.setHeader('content-type', 'text/html; charset=utf-8')
    if (request.url !== '/a/private') response.setHeader('x-xintai-cache', 'public')
    response.end(
      `<html>${request.url?.endsWith('/shows') ? `<a href="${SHOWN}">` : ''}<script>${SCRIPT}</script><style>p{}</style><p>${said} ${String(request.headers.cookie ?? 'nobody')}</p></html>`,
    )
  })
  // Until its listening connection is there, the front keeps nothing.
  await until(
    async () => {
      await site.get('/a/warm')
      return (await site.get('/a/warm')).headers.has('etag')
    },
    (kept) => kept,
  )
})
beforeEach(async () => {
  version = 1
  hold = undefined
  beforeAnswer = undefined
  await transaction((tx) => dropPages(tx, ['*']))
  await until(
    () => {
      site.seen.splice(0)
      return site.get('/a/settled')
    },
    () => site.seen.length === 1,
  )
  site.seen.splice(0)
})
afterAll(() => site.front.stop())

const text = async (path: string, headers?: Record<string, string>) => (await site.get(path, headers)).text()

/** The raw bytes of an answer, which fetch would unpack. */
const bytes = (path: string, encoding: string) =>
  new Promise<{ body: Buffer; encoding: string | undefined }>((done, fail) => {
    ask(`${site.origin}${path}`, { headers: { 'accept-encoding': encoding } }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => done({ body: Buffer.concat(chunks), encoding: answer.headers['content-encoding'] }))
    })
      .once('error', fail)
      .end()
  })

describe('a page that is the same for everyone', () => {
  it('is rendered once for twenty who ask together, and not again', async () => {
    await Promise.all(Array.from({ length: 20 }, () => text('/a/1')))
    await text('/a/1')
    expect(site.seen.length).toBe(1)
  })

  it('is rendered for nobody: no cookie of the reader reaches it', async () => {
    expect(await text('/a/1', { cookie: 'xintai_session=secret' })).toContain('nobody')
    expect(site.seen[0]?.headers.cookie).toBeUndefined()
  })

  it('is kept for each language by itself', async () => {
    expect(await text('/en/a/1')).toContain('/a/1 en v1')
    expect(await text('/zh-Hans/a/1')).toContain('/a/1 zh-Hans v1')
    expect(await text('/a/1', { cookie: 'locale=en' })).toContain('/a/1 en v1')
    expect(site.seen.length).toBe(2)
  })

  it('names its inline pieces by hash, and no nonce', async () => {
    const policy = (await site.get('/a/1')).headers.get('content-security-policy') ?? ''
    expect(policy).toContain(`script-src 'self' 'sha256-${createHash('sha256').update(SCRIPT).digest('base64')}';`)
    expect(policy).toContain(`style-src 'self' 'sha256-${createHash('sha256').update('p{}').digest('base64')}'`)
    expect(policy).not.toContain('nonce')
  })

  it('comes compressed as the browser likes, and says how to ask again', async () => {
    const plain = await bytes('/a/1', 'identity')
    expect(brotliDecompressSync((await bytes('/a/1', 'gzip, br')).body)).toEqual(plain.body)
    expect(gunzipSync((await bytes('/a/1', 'gzip, br;q=0')).body)).toEqual(plain.body)
    const { headers } = await site.get('/a/1')
    expect(headers.get('cache-control')).toBe('no-cache')
    expect(headers.get('vary')).toContain('Accept-Language, Cookie, Accept-Encoding')
    const again = await site.get('/a/1', { 'if-none-match': headers.get('etag') ?? '' })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
  })

  it('is not what a soft navigation, a query or a write is answered with', async () => {
    await text('/a/1')
    await text('/a/1', { rsc: '1' })
    await text('/a/1?from=x')
    await fetch(`${site.origin}/a/1`, { method: 'POST' })
    expect(site.seen.length).toBe(4)
  })

  it('may be a tombstone, but never a page that is not found or that is somebody’s own', async () => {
    expect((await site.get('/a/gone')).status).toBe(410)
    expect((await site.get('/a/gone')).status).toBe(410)
    expect(site.seen.length).toBe(1)
    for (const path of ['/a/none', '/a/private']) {
      site.seen.splice(0)
      await text(path, { cookie: 'mine' })
      expect(await text(path, { cookie: 'mine' })).toContain('mine')
      expect(site.seen.filter(({ headers }) => headers.cookie === 'mine').length, path).toBe(2)
    }
  })
})

describe('a change', () => {
  it('drops the page in every language when its transaction commits, and not before', async () => {
    await text('/a/1')
    await text('/en/a/1')
    await text('/a/2')
    version = 2
    await expect(
      transaction(async (tx) => {
        await dropPages(tx, ['/a/1'])
        throw new Error('rolled back')
      }),
    ).rejects.toThrow('rolled back')
    expect(await text('/a/1')).toContain('v1')
    await transaction((tx) => dropPages(tx, ['/a/1']))
    await until(
      () => text('/a/1'),
      (page) => page.includes('v2'),
    )
    expect(await text('/en/a/1')).toContain('v2')
    expect(await text('/a/2')).toContain('v1')
  })

  it('that comes while a page is being rendered keeps that page out', async () => {
    let go: () => void = () => undefined
    hold = new Promise((done) => (go = done))
    const begun = new Promise<void>((done) => (beforeAnswer = done))
    const first = text('/a/1')
    await begun
    await text('/zh-Hans/healthz')
    await transaction((tx) => dropPages(tx, ['/a/1']))
    version = 2
    // The next one renders anew instead of waiting for the old rendering: then the change was heard.
    await until(
      () => {
        void text('/a/1').catch(() => undefined)
        return site.seen.filter(({ url }) => url === '/a/1').length
      },
      (renderings) => renderings > 1,
    )
    go()
    expect(await first).toContain('v1')
    expect(await text('/a/1')).toContain('v2')
  })

  it('drops every page that shows the thing: as a card, in a list, in a feed', async () => {
    for (const path of ['/a/shows', '/p/shows', '/c/shows', '/en/a/shows', '/a/1']) await text(path)
    version = 2
    await transaction((tx) => dropPages(tx, [SHOWN]))
    for (const path of ['/a/shows', '/p/shows', '/c/shows', '/en/a/shows'])
      await until(
        () => text(path),
        (page) => page.includes('v2'),
        1000,
      )
    expect(await text('/a/1')).toContain('v1')
  })

  it('that comes while a page that shows it is being rendered keeps that page out', async () => {
    let go: () => void = () => undefined
    await text('/a/1')
    hold = new Promise((done) => (go = done))
    const begun = new Promise<void>((done) => (beforeAnswer = done))
    const first = text('/a/shows')
    await begun
    await transaction((tx) => dropPages(tx, [SHOWN, '/a/1']))
    // The page beside it is rendered anew: then the change was heard.
    await until(
      () => {
        void text('/a/1').catch(() => undefined)
        return site.seen.filter(({ url }) => url === '/a/1').length
      },
      (renderings) => renderings > 1,
    )
    version = 2
    go()
    expect(await first).toContain('v1')
    expect(await text('/a/shows')).toContain('v2')
  })

  it('cannot be missed: without its listening connection the front keeps nothing', async () => {
    await text('/a/1')
    version = 2
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
    await client.connect()
    await client.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND datname = current_database()",
    )
    await client.end()
    await until(
      () => text('/a/1'),
      (page) => page.includes('v2'),
      1000,
    )
    await until(
      async () => (await site.get('/a/1')).headers.has('etag'),
      (kept) => kept,
    )
  })
})
