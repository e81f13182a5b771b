import type { TokenState } from './contract'

/** The mark by which people, and programs that look for leaked secrets, know one of ours. */
const MARK = 'xintai_'
const SHAPE = /^xintai_[2-9a-hj-km-np-z]{40}$/

export const secretOf = (letters: string): string => `${MARK}${letters}`
export const looksLikeToken = (text: string): boolean => SHAPE.test(text)

/** The token in a request's `authorization: Bearer …`, or null. */
export function bearerOf(header: string | null): string | null {
  const token = /^bearer +(\S+) *$/i.exec(header ?? '')?.[1] ?? ''
  return looksLikeToken(token) ? token : null
}

export const stateOf = (
  { revokedAt, expiresAt }: { revokedAt: Date | null; expiresAt: Date },
  now: Date,
): TokenState => (revokedAt ? 'revoked' : expiresAt <= now ? 'expired' : 'good')

const DAY_MS = 24 * 60 * 60 * 1000

/** When a token made now ends: days of 24 hours, for a program knows no calendar. */
export const endOf = (now: Date, days: number): Date => new Date(now.getTime() + days * DAY_MS)
