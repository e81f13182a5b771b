import { env } from '../env'

/** The path to go on to after a sign-in, when it is one of this installation's; anything else is dropped. */
export function safeNext(next: unknown): string | null {
  if (typeof next !== 'string' || !next.startsWith('/') || /[\\\u0000-\u001f]/.test(next) || next.length > 2000)
    return null
  if (!URL.canParse(next, env.XINTAI_URL)) return null
  const url = new URL(next, env.XINTAI_URL)
  // `//elsewhere.example` is an address of another site; so is what a browser makes of `/\elsewhere`.
  if (url.origin !== new URL(env.XINTAI_URL).origin || next.startsWith('//')) return null
  return `${url.pathname}${url.search}${url.hash}`
}
