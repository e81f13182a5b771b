import type { Pool } from 'pg'
import type { PgBoss } from 'pg-boss'

// Read from where lib/platform keeps them, so that a test of pure rules neither loads nor opens a database.
const platform = globalThis as {
  xintaiDb?: { pool: Pool; client: { $disconnect(): Promise<void> } }
  xintaiQueue?: Promise<PgBoss>
}

const TABLES = `
  SELECT string_agg(format('DELETE FROM %I.%I', n.nspname, c.relname), '; ') AS statements
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition
    AND (n.nspname = 'public' AND c.relname <> '_prisma_migrations' OR n.nspname = 'pgboss' AND c.relname = 'job')`

let statements: string | undefined

/** Deletes every row of every table; does nothing when the test file never opened the database. */
export async function emptyDatabase(): Promise<void> {
  if (!platform.xintaiDb) return
  const client = await platform.xintaiDb.pool.connect()
  try {
    const now = statements ?? (await client.query<{ statements: string }>(TABLES)).rows[0]?.statements ?? ''
    // The queue makes its tables when the first job is sent: until then the list is not the last one.
    if (now.includes('pgboss')) statements = now
    // As a replica: the order of foreign keys does not matter, and append-only tables let go of their rows.
    await client.query(
      `BEGIN; SET LOCAL lock_timeout = '5s'; SET LOCAL session_replication_role = replica; ${now}; COMMIT`,
    )
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  } finally {
    client.release()
  }
}

/** Ends the connections that this test file opened. */
export async function closeDatabase(): Promise<void> {
  const queue = platform.xintaiQueue
  platform.xintaiQueue = undefined
  await (await queue)?.stop({ graceful: false, close: true })
  const open = platform.xintaiDb
  platform.xintaiDb = undefined
  await open?.client.$disconnect()
}
