import pg from 'pg'
import { env } from './env'

export interface LiveEntry {
  seq: string
  audience: string
  topic: string
  ref: string | null
}

const make = () => {
  const pool = new pg.Pool({
    connectionString: env.DATABASE_URL,
    max: 1,
    idleTimeoutMillis: 5000,
    allowExitOnIdle: true,
    // A call says nothing that must outlive a crash: it need not wait for the disk.
    options: '-c synchronous_commit=off',
  })
  pool.on('error', () => undefined)
  return pool
}
const held = globalThis as { xintaiAnnounce?: pg.Pool }
const waiting: string[] = []
let isCalling = false

async function call(): Promise<void> {
  isCalling = true
  while (waiting.length > 0) {
    const batch = waiting.splice(0, 500)
    // A call that fails is not repeated: every listening process looks for itself besides (http/sse.ts).
    await (held.xintaiAnnounce ??= make())
      .query(`SELECT pg_notify('live', entry) FROM unnest($1::text[]) AS entry`, [batch])
      .catch(() => undefined)
  }
  isCalling = false
}

/** Calls out committed entries to every process that holds live pages: many in one statement when many come at once. */
export function announce(entries: readonly LiveEntry[]): void {
  waiting.push(...entries.map((entry) => JSON.stringify(entry)))
  if (!isCalling) void call()
}
