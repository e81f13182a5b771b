import NextAuth from 'next-auth'
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signInWithQq } from '@/lib/identity'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { authOptions, backToDoor, csrfCookie } from '@/lib/platform/session/auth-options'
import { cookieName } from '@/lib/platform/session/cookies'
import { actorOfToken } from '@/lib/platform/session/read'
import { qqAccessToken, qqProfile } from '@/lib/platform/session/qq'
import { execute } from '@/lib/platform/use-case'
import { ctxOf, NOBODY, SYSTEM } from '@/tests/support/cast'
import { startQqStandIn } from '@/tests/support/qq-stand-in'

let qq: Awaited<ReturnType<typeof startQqStandIn>>
beforeAll(async () => {
  qq = await startQqStandIn()
  Object.assign(env, { QQ_CLIENT_ID: qq.client.id, QQ_CLIENT_SECRET: qq.client.secret, QQ_ISSUER: qq.issuer })
  process.env.NEXTAUTH_URL = env.XINTAI_URL
})
afterAll(() => qq.stop())

const settings = () => ({
  issuer: qq.issuer,
  clientId: qq.client.id,
  clientSecret: qq.client.secret,
  redirectUri: 'http://x/cb',
})
const enter = (openid: string) =>
  execute(signInWithQq, ctxOf(SYSTEM, { now: new Date() }), {
    door: 'subscriber',
    openid,
    name: ' 企鵝 ',
    device: null,
  })

type Cookies = Record<string, string>
const asCookies = (set: readonly string[]): Cookies =>
  Object.fromEntries(
    set
      .map((line) => line.split(';')[0]?.split(/=(.*)/s) ?? [])
      .map(([name, value]) => [name, decodeURIComponent(value ?? '')]),
  )

/** One request to next-auth with the door's options: where it leads, and the cookies it sets. */
async function knock(request: { method: string; query: object; body?: object; cookies: Cookies }) {
  const head: Record<string, unknown> = {}
  const response = {
    getHeader: (name: string) => head[name.toLowerCase()],
    setHeader: (name: string, value: unknown) => void (head[name.toLowerCase()] = value),
    status: () => response,
    redirect: (...where: unknown[]) => void (head.location = where.at(-1)),
    json: () => undefined,
    send: () => undefined,
    end: () => undefined,
  }
  const openFor = ({ openid }: { openid: string }) => enter(openid)
  await NextAuth({ headers: {}, ...request } as never, response as never, authOptions('subscriber', openFor))
  return { location: new URL(String(head.location)), cookies: asCookies([head['set-cookie'] ?? []].flat().map(String)) }
}
const callback = (query: Record<string, string>, cookies: Cookies) =>
  knock({ method: 'GET', query: { nextauth: ['callback', 'qq'], ...query }, cookies })
function start(callbackUrl: string) {
  const hash = createHash('sha256').update(`x${env.NEXTAUTH_SECRET}`).digest('hex')
  const cookies = { [csrfCookie('subscriber')]: `x|${hash}` }
  return knock({
    method: 'POST',
    query: { nextauth: ['signin', 'qq'] },
    body: { csrfToken: 'x', callbackUrl },
    cookies,
  })
}

describe('signing in with QQ', () => {
  it('exchanges the code for a token, and the token for openid and name, over HTTP', async () => {
    const token = await qqAccessToken(settings(), 'a code')
    expect(await qqProfile(settings(), token)).toEqual(qq.person)
  })

  it('a used code, a wrong secret and a token for another application lead nowhere', async () => {
    await expect(qqAccessToken(settings(), 'an old code')).rejects.toThrow('promises')
    await expect(qqAccessToken({ ...settings(), clientSecret: 'guessed' }, 'a code')).rejects.toThrow('promises')
    await expect(qqProfile({ ...settings(), clientId: '999' }, 'a token')).rejects.toThrow('another application')
  })

  it('the first time makes the person, later times find them', async () => {
    await enter(qq.person.openid)
    await enter(qq.person.openid)
    expect(await db.subscriber.findMany({ select: { name: true, qqOpenid: true } })).toEqual([
      { name: '企鵝', qqOpenid: qq.person.openid },
    ])
  })

  it('a browser cannot name an openid itself', async () => {
    const asked = execute(signInWithQq, ctxOf(NOBODY), { door: 'operator', openid: qq.person.openid, name: 'x' })
    await expect(asked).rejects.toMatchObject({ kind: 'not_found' })
  })

  it('leads to QQ and back to where the person wanted to go, with a session of this door', async () => {
    const away = await start('/m/me')
    expect(away.location.origin).toBe(qq.issuer)
    expect(Object.fromEntries(away.location.searchParams)).toMatchObject({
      client_id: qq.client.id,
      response_type: 'code',
      redirect_uri: `${env.XINTAI_URL}/api/auth/subscriber/callback/qq`,
    })
    const state = away.location.searchParams.get('state') ?? ''
    const back = await callback({ code: 'a code', state }, away.cookies)
    expect(back.location.href).toBe(`${env.XINTAI_URL}/m/me`)
    const token = back.cookies[cookieName('subscriber')]
    expect(await actorOfToken('subscriber', token, new Date())).toMatchObject({ kind: 'subscriber' })
    expect(await actorOfToken('operator', token, new Date())).toEqual({ kind: 'anonymous' })
  })

  it('goes home when the wish leads to another site', async () => {
    const away = await start('https://evil.example/')
    const state = away.location.searchParams.get('state') ?? ''
    expect((await callback({ code: 'a code', state }, away.cookies)).location.href).toBe(`${env.XINTAI_URL}/m`)
  })

  it('a callback whose state was not ours opens nothing and leads back to the door', async () => {
    const { location, cookies } = await callback({ code: 'a code', state: 'made up' }, {})
    expect(backToDoor(location.href, 'subscriber')).toBe('/m/sign-in?error=provider')
    expect(cookies[cookieName('subscriber')]).toBeUndefined()
    expect(await db.session.count()).toBe(0)
  })
})
