// Applies prisma/migrations/*/migration.sql and keeps _prisma_migrations as Prisma does (sha256 hex of the file,
// advisory lock 72707369), so that `prisma migrate status` agrees. No engine is needed: 0.1 s instead of 1.5 s.
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { Sentence } from './lib.mjs'

const folder = path.join(import.meta.dirname, '../prisma/migrations')
const TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`
const sha256 = (text) => createHash('sha256').update(text).digest('hex')

/** Every migration of the tree, oldest first. */
export const migrations = (dir = folder) =>
  (existsSync(dir) ? readdirSync(dir, { withFileTypes: true }) : [])
    .filter((entry) => entry.isDirectory() && existsSync(path.join(dir, entry.name, 'migration.sql')))
    .map((entry) => entry.name)
    .sort()
    .map((name) => ({ name, sql: readFileSync(path.join(dir, name, 'migration.sql'), 'utf8') }))

/** One name for the whole set: tests call their template database after it. */
export const migrationsHash = () =>
  sha256(
    migrations()
      .map(({ name, sql }) => `${name}\n${sql}`)
      .join('\n'),
  ).slice(0, 16)

async function apply(client, { name, sql }) {
  const id = randomUUID()
  const values = [id, sha256(sql), name]
  await client.query('INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ($1, $2, $3)', values)
  try {
    // A simple query of several statements is one transaction in PostgreSQL: it holds whole or not at all.
    await client.query(sql)
  } catch (error) {
    await client.query('DELETE FROM _prisma_migrations WHERE id = $1', [id])
    throw new Sentence(`Migration ${name} could not be applied, and nothing of it was kept: ${error.message}`)
  }
  await client.query('UPDATE _prisma_migrations SET finished_at = now(), applied_steps_count = 1 WHERE id = $1', [id])
}

async function pending(client) {
  await client.query(TABLE)
  const { rows } = await client.query(
    'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  )
  // A row without an end belongs to a run that was killed between the row and its statements; those rolled back with it.
  const killed = rows.filter((row) => !row.finished_at).map((row) => row.migration_name)
  await client.query('DELETE FROM _prisma_migrations WHERE finished_at IS NULL AND migration_name = ANY($1)', [killed])
  const done = new Map(rows.filter((row) => row.finished_at).map((row) => [row.migration_name, row.checksum]))
  const known = migrations()
  const unknown = [...done.keys()].find((name) => !known.some((migration) => migration.name === name))
  if (unknown)
    throw new Sentence(
      `The database is newer than this program: it has the migration ${unknown}, which is not in prisma/migrations.`,
    )
  const changed = known.find(({ name, sql }) => done.has(name) && done.get(name) !== sha256(sql))
  if (changed)
    throw new Sentence(
      `Migration ${changed.name} was changed after it had been applied: migrations are forward only, write a new one.`,
    )
  return known.filter(({ name }) => !done.has(name))
}

/** Applies what is missing; gives the names applied. */
export async function migrate(url) {
  const client = new pg.Client({ connectionString: url })
  // A server that dies meanwhile is reported by the query that waits for it.
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock(72707369)')
    const missing = await pending(client)
    for (const migration of missing) await apply(client, migration)
    return missing.map(({ name }) => name)
  } finally {
    await client.end().catch(() => undefined)
  }
}

if (process.argv[1] === import.meta.filename) {
  try {
    const applied = await migrate(process.env.DATABASE_URL)
    console.log(applied.length ? `applied: ${applied.join(', ')}` : 'nothing to apply')
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
  }
}
