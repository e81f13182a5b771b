import 'server-only'
import type { AuthOptions } from 'next-auth'
import { env } from '../env'
import { log } from '../log'
import { cookieName, cookieOptions, type DoorName, SIGN_IN } from './cookies'
import { qqProvider } from './qq'
import { safeNext } from './safe-next'
import { sessionToken } from './token'

interface Opened {
  sessionId: string
  maxAgeSeconds: number
}
/** Writes the session row of somebody whom a provider named. */
export type OpenFor = (person: { openid: string; name: string }) => Promise<Opened>

const HOME: Record<DoorName, string> = { subscriber: '/m', operator: '/console', administrator: '/moderation/queue' }
const isOurs = (url: string) => url.startsWith(env.XINTAI_URL)

export const csrfCookie = (door: DoorName) => `${cookieName(door)}.csrf`

const qqFor = (door: DoorName) => {
  const { QQ_CLIENT_ID: clientId, QQ_CLIENT_SECRET: clientSecret, QQ_ISSUER: issuer } = env
  if (!clientId || !clientSecret) return []
  return [qqProvider({ issuer, clientId, clientSecret, redirectUri: `${env.XINTAI_URL}/api/auth/${door}/callback/qq` })]
}

/** What failed leads back to the door; next-auth would show a page of its own, in its own words. */
export const backToDoor = (location: string | null, door: DoorName): string | null =>
  location && new URL(location, env.XINTAI_URL).pathname.startsWith('/api/auth/')
    ? `${SIGN_IN[door]}?error=provider`
    : location

/** next-auth as one door uses it: its session cookie is ours, its token carries the id of a session row. */
export function authOptions(door: DoorName, openFor: OpenFor): AuthOptions {
  let maxAge = 0
  const own = (name: string) => ({ name, options: cookieOptions })
  return {
    secret: env.NEXTAUTH_SECRET,
    providers: qqFor(door),
    session: { strategy: 'jwt' },
    pages: { signIn: SIGN_IN[door], error: SIGN_IN[door] },
    cookies: {
      sessionToken: own(cookieName(door)),
      csrfToken: own(csrfCookie(door)),
      state: own(`${cookieName(door)}.state`),
      callbackUrl: own(`${cookieName(door)}.next`),
    },
    jwt: {
      encode: ({ token }) => sessionToken(door, String(token?.sid ?? ''), maxAge),
      decode: () => Promise.resolve(null),
    },
    callbacks: {
      signIn: ({ account }) => account?.provider === 'qq',
      redirect: ({ url }) =>
        Promise.resolve(
          `${env.XINTAI_URL}${safeNext(isOurs(url) ? url.slice(env.XINTAI_URL.length) : url) ?? HOME[door]}`,
        ),
      async jwt({ token, account, user }) {
        if (!account) return token
        const opened = await openFor({ openid: account.providerAccountId, name: user.name ?? '' })
        maxAge = opened.maxAgeSeconds
        return { sid: opened.sessionId }
      },
    },
    logger: {
      error: (code) => log.warn({ provider: 'qq', reason: code }, 'sign-in by a provider failed'),
      warn: () => undefined,
      debug: () => undefined,
    },
  }
}
