import type { RateLimit } from '@/lib/platform/rate-limit'

const HOUR = 60 * 60

/** Measures of security, not figures of the platform's rules. */
export const MOST_TOKENS = 10
/** 31 symbols a place: 40 places hold 198 bits. */
export const SECRET_LENGTH = 40
export const TAIL_LENGTH = 4
/** How many of a person's tokens that are over are still listed. */
export const MOST_LISTED = 30

/** Nobody guesses tokens; who tries is slowed down before the database is asked. */
export const TRY_TOKEN: RateLimit = {
  name: 'console-token-try',
  points: 600,
  perSeconds: HOUR,
  code: 'console_tokens.too_many_calls',
}
export const USE_TOKEN: RateLimit = {
  name: 'console-token-use',
  points: 600,
  perSeconds: HOUR,
  code: 'console_tokens.too_many_calls',
}
