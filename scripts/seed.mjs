// Loads the demonstration data into an empty database, whole or not at all: a load that was cut off is taken away and
// done again. Its mark stands in a schema of its own, outside what Prisma compares.
import path from 'node:path'
import pg from 'pg'
import { child, root, saysFull, Sentence, tsFlags } from './lib.mjs'

const MARK = `CREATE SCHEMA IF NOT EXISTS xintai_setup;
  CREATE TABLE IF NOT EXISTS xintai_setup.demonstration (one boolean PRIMARY KEY DEFAULT true CHECK (one), state text NOT NULL)`
const TABLES = `SELECT string_agg(format('%I.%I', n.nspname, c.relname), ', ') AS list
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition
    AND (n.nspname = 'public' AND c.relname <> '_prisma_migrations' OR n.nspname = 'pgboss' AND c.relname = 'job')`

// What a cut-off load left is nobody's past yet: for this one transaction the action log lets go of it, as its owner may say.
async function emptyAll(client) {
  const { rows } = await client.query(TABLES)
  const guard = (state) => `ALTER TABLE action_log ${state} TRIGGER action_log_never_emptied`
  await client.query(
    `BEGIN; ${guard('DISABLE')}; TRUNCATE ${rows[0].list} RESTART IDENTITY CASCADE; ${guard('ENABLE')}; COMMIT`,
  )
}

const setState = (client, state) =>
  client.query(
    'INSERT INTO xintai_setup.demonstration (state) VALUES ($1) ON CONFLICT (one) DO UPDATE SET state = excluded.state',
    [state],
  )

/** What is to be done: `loaded` and `foreign` (data of people's own) need nothing. */
async function stateOf(client) {
  await client.query(MARK)
  const { rows } = await client.query('SELECT state FROM xintai_setup.demonstration')
  if (rows[0]) return rows[0].state
  const { rows: answer } = await client.query(
    'SELECT EXISTS (SELECT 1 FROM account) OR EXISTS (SELECT 1 FROM operator) AS used',
  )
  return answer[0].used ? 'foreign' : 'empty'
}

const runSeed = (env, keepProcess) =>
  new Promise((done, fail) => {
    const stdio = ['ignore', 'inherit', 'pipe']
    const proc = keepProcess(child([...tsFlags, path.join(root, 'prisma/seed/index.ts')], { env, stdio }))
    let said = ''
    proc.stderr.on('data', (chunk) => (said += chunk))
    proc.once('close', (code) => {
      if (code === 0) return done()
      if (saysFull(said)) return fail(new Sentence('The disk is full: make room; the next start loads the data again.'))
      process.stderr.write(said)
      fail(new Sentence('The demonstration data could not be loaded: see above; the next start tries again.'))
    })
  })

/** Loads the demonstration data unless it is there, or the database holds people's own; true when it did. */
export async function seed(env, keepProcess = (proc) => proc) {
  const client = new pg.Client({ connectionString: env.DATABASE_URL })
  // A server that dies meanwhile is reported by the query that waits for it.
  client.on('error', () => undefined)
  await client.connect()
  try {
    const state = await stateOf(client)
    if (state === 'loaded' || state === 'foreign') return false
    if (state === 'loading') await emptyAll(client)
    await setState(client, 'loading')
    await runSeed(env, keepProcess)
    await setState(client, 'loaded')
    return true
  } finally {
    await client.end().catch(() => undefined)
  }
}
