// One PostgreSQL for all tests of this tree (fsync off), shared by as many test runs as there are at a time: each run
// holds a shared advisory lock while it needs the server, and the last one out stops it.
import crypto from 'node:crypto'
import pg from 'pg'
import { withLock } from './lib.mjs'
import { migrate, migrationsHash } from './migrate.mjs'
import { startPg, stopPg } from './pg.mjs'

const NAME = 'pg-test'
// Classes of advisory locks: the server in use, a run alive, a template in use, a template being made.
const [SERVER, RUN, TEMPLATE, MAKING] = [871_001, 871_002, 871_003, 871_004]
const number = (text) => crypto.createHash('sha256').update(text).digest().readInt32BE(0)

async function connect(url) {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  return client
}

const held = async (client, kind, id) => {
  const { rows } = await client.query('SELECT pg_try_advisory_lock($1, $2) AS free', [kind, id])
  if (rows[0].free) await client.query('SELECT pg_advisory_unlock($1, $2)', [kind, id])
  return !rows[0].free
}

/** Drops the databases of runs that are dead, and templates of other migrations that nobody uses. */
async function sweep(client, mine) {
  const { rows } = await client.query("SELECT datname FROM pg_database WHERE datname ~ '^(run_[0-9]+_|tpl_)'")
  for (const { datname } of rows) {
    // A session's own locks never stand in its way: its own template would look unused.
    if (mine.includes(datname)) continue
    const run = datname.match(/^run_(\d+)_/)?.[1]
    const inUse = run ? await held(client, RUN, +run) : await held(client, TEMPLATE, number(datname))
    if (!inUse) await client.query(`DROP DATABASE IF EXISTS "${datname}" WITH (FORCE)`)
  }
}

/** The template is made under another name and renamed when whole, so that a killed run leaves no half of one. */
async function ensureTemplate(client, address, name, prepare) {
  await client.query('SELECT pg_advisory_lock($1, 0)', [MAKING])
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (rowCount) return
    await client.query('DROP DATABASE IF EXISTS making_template WITH (FORCE)')
    await client.query('CREATE DATABASE making_template')
    await migrate(address('making_template'))
    await prepare?.(address('making_template'))
    await client.query(`ALTER DATABASE making_template RENAME TO "${name}"`)
  } finally {
    await client.query('SELECT pg_advisory_unlock($1, 0)', [MAKING])
  }
}

async function enter() {
  if (process.env.TEST_DATABASE_URL) return { admin: process.env.TEST_DATABASE_URL, own: false }
  const server = await startPg(NAME, { fast: true })
  return { admin: server.url(), own: true }
}

/**
 * Joins the test server. `prepare(url)` adds to the template what migrations do not make (the queue's schema).
 * `clone(name)` gives the address of a fresh copy of the migrated template; `close()` drops this run's copies.
 */
export async function joinTestCluster(prepare) {
  const { admin, own, client } = await withLock(`${NAME}.use`, async () => {
    const entered = await enter()
    const connection = await connect(entered.admin)
    await connection.query('SELECT pg_advisory_lock_shared($1, 0)', [SERVER])
    return { ...entered, client: connection }
  })
  const address = (database) => Object.assign(new URL(admin), { pathname: `/${database}` }).toString()
  const run = crypto.randomInt(1, 2 ** 31 - 1)
  // Whoever comes first makes the template: one with a queue and one without are two.
  const template = `tpl_${migrationsHash()}${prepare ? '_prepared' : ''}`
  try {
    await client.query('SELECT pg_advisory_lock($1, $2)', [RUN, run])
    await client.query('SELECT pg_advisory_lock_shared($1, $2)', [TEMPLATE, number(template)])
    await ensureTemplate(client, address, template, prepare)
    await sweep(client, [template])
  } catch (error) {
    await client.end() // an open connection would keep the whole run from ending
    throw error
  }

  const clone = async (name) => {
    const database = `run_${run}_${name}`
    // A template cannot be copied while somebody else copies it: one at a time.
    await client.query('SELECT pg_advisory_lock($1, 0)', [MAKING])
    try {
      await client.query(`CREATE DATABASE "${database}" TEMPLATE "${template}" STRATEGY FILE_COPY`)
    } finally {
      await client.query('SELECT pg_advisory_unlock($1, 0)', [MAKING])
    }
    return address(database)
  }

  const close = async () => {
    const { rows } = await client.query('SELECT datname FROM pg_database WHERE starts_with(datname, $1)', [
      `run_${run}_`,
    ])
    for (const { datname } of rows) await client.query(`DROP DATABASE IF EXISTS "${datname}" WITH (FORCE)`)
    await withLock(`${NAME}.use`, async () => {
      await client.query('SELECT pg_advisory_unlock_shared($1, 0)', [SERVER])
      const { rows: answer } = await client.query('SELECT pg_try_advisory_lock($1, 0) AS last', [SERVER])
      await client.end()
      if (own && answer[0].last) stopPg(NAME)
    })
  }
  return { clone, close }
}
