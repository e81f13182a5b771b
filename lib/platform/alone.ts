import 'server-only'
import pg from 'pg'
import { env } from './env'

const make = () => {
  // Never the main pool: a statement asked for inside a transaction would wait for a connection that only that transaction's end gives back.
  const pool = new pg.Pool({
    connectionString: env.DATABASE_URL,
    max: 3,
    idleTimeoutMillis: 10_000,
    allowExitOnIdle: true,
  })
  pool.on('error', () => undefined)
  return pool
}

const held = globalThis as { xintaiAlone?: pg.Pool }

/** A few connections beside the main pool, for what must be kept although the caller's transaction is rolled back. */
export const alonePool = (): pg.Pool => (held.xintaiAlone ??= make())

/** Ends these connections, for tests and an orderly stop. */
export async function closeAlone(): Promise<void> {
  const open = held.xintaiAlone
  held.xintaiAlone = undefined
  await open?.end()
}

/** Runs one statement that commits by itself, whatever becomes of the caller's transaction: counts of failed tries. */
export const alone = async <R extends pg.QueryResultRow>(text: string, values: readonly unknown[]): Promise<R[]> =>
  (await alonePool().query<R>(text, [...values])).rows
