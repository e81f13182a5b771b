import 'server-only'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { alonePool } from './alone'
import { keyedHash } from './crypto'
import { refuse } from './refusal'

export interface RateLimit {
  /** Names the counter; two limits of one name share it. */
  name: string
  points: number
  perSeconds: number
  /** The refusal's code; its words get `again`, the instant from which it may be tried. */
  code: string
}

const limiters = new Map<string, RateLimiterPostgres>()

function limiterOf({ name, points, perSeconds }: RateLimit): RateLimiterPostgres {
  const pool = alonePool()
  const known = limiters.get(name)
  if (known && known.points === points) return known
  // Counters whose time is over go with the worker's sweep (forget.ts), in batches and once for all processes.
  const options = { storeClient: pool, storeType: 'pool', tableName: 'rate_limit', tableCreated: true, keyPrefix: name }
  const made = new RateLimiterPostgres({ ...options, points, duration: perSeconds, clearExpiredByTimeout: false })
  limiters.set(name, made)
  return made
}

/**
 * Takes one point of the limit for this key (an address, a mail address: kept as a keyed hash only), or refuses with kind `limit`
 * and the instant from which it may be tried again. Counted beside the caller's transaction: a refused deed counts too.
 */
export async function takeOrRefuse(limit: RateLimit, key: string): Promise<void> {
  if (key === '') return
  try {
    await limiterOf(limit).consume(keyedHash('rate-limit', key), 1)
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error
    throw refuse('limit', limit.code, { again: new Date(Date.now() + error.msBeforeNext).toISOString() })
  }
}
