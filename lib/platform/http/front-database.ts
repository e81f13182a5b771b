import pg from 'pg'
import { env } from '../env'

export const PROBE_DEADLINE_MS = 5000

// The front's own, and small: a busy application must not make its probes say that the database is gone, nor the reverse.
// Not the pool of lib/platform/db.ts: Next holds its own copy of that module, and the first to make it would own its classes.
export const frontPool = new pg.Pool({
  connectionString: env.DATABASE_URL,
  max: 2,
  connectionTimeoutMillis: PROBE_DEADLINE_MS,
  statement_timeout: PROBE_DEADLINE_MS,
  application_name: 'xintai front',
})
frontPool.on('error', () => undefined) // lost while idle; the next question opens another
