import type { RateLimit } from '@/lib/platform/rate-limit'

/** Length of an authenticator's secret: that of the hash it feeds (RFC 4226). */
export const SECRET_BYTES = 20

/** Against guessing codes and links; by the network's address. */
export const TRIES: RateLimit = { name: 'staff-link', points: 30, perSeconds: 900, code: 'staff.too_many_tries' }

/** Letters of a link's token: 31 symbols a place, so that guessing is hopeless. */
export const TOKEN_LETTERS = 36
