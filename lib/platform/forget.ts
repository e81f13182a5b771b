import { db } from './db'
import { inBatches } from './in-batches'

const DAY_MS = 24 * 60 * 60_000

/** Deletes what live pages were woken with more than a day ago: a browser that was away longer asks everything again anyway. */
export const forgetLiveEntries = (now: Date): Promise<number> => {
  const before = new Date(now.getTime() - DAY_MS)
  return inBatches(
    (most) => db.$executeRaw`
      DELETE FROM live_entry WHERE seq IN (SELECT seq FROM live_entry WHERE at < ${before} ORDER BY at LIMIT ${most} FOR UPDATE SKIP LOCKED)`,
  )
}

/** Deletes counters whose time is over; the next try begins a new one. */
export const forgetRateLimits = (now: Date): Promise<number> =>
  inBatches(
    (most) => db.$executeRaw`
      DELETE FROM rate_limit
      WHERE key IN (SELECT key FROM rate_limit WHERE expire < ${now.getTime()} ORDER BY expire LIMIT ${most} FOR UPDATE SKIP LOCKED)`,
  )
