import 'server-only'
import type { PoolClient } from 'pg'
import { pool } from '@/lib/platform/db'
import { AccountFile, ArticleRow, MaterialRow } from './format'
import { columnsOf, type Section } from './section'

const FETCH = 500

export type Rows = AsyncGenerator<Record<string, unknown>>

/** What an archive is read from: one moment of the database, however long the reading takes. */
export interface Snapshot {
  rows(section: Section, accountId: string): Rows
  articles(accountId: string): Rows
  materials(accountId: string): Rows
  account(accountId: string): Promise<AccountRow | null>
}

export interface AccountRow {
  file: Record<string, unknown>
  state: string
  certifiedUntil: string | null
  replyVersion: number
}

const ACCOUNT = `SELECT ${columnsOf(AccountFile, { subject_kind: 's.kind', subject_name: 's.name' })}, t.state AS "state",
    to_char(t.certified_until AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "certifiedUntil",
    coalesce((SELECT version FROM reply_settings r WHERE r.account_id = t.id), 0) AS "replyVersion"
  FROM account t JOIN subject s ON s.id = t.subject_id WHERE t.id = $1::uuid AND t.live_at IS NOT NULL`

/** Runs `work` over one moment of the database, read only; the connection is its own, since a backup may take long. */
export async function withSnapshot<T>(work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const done = await work(snapshotOf(client))
    await client.query('COMMIT')
    return done
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
}

function snapshotOf(client: PoolClient): Snapshot {
  let cursors = 0
  async function* read(sql: string, accountId: string): Rows {
    const name = `archive_${(cursors += 1)}`
    await client.query(`DECLARE ${name} NO SCROLL CURSOR FOR ${sql}`, [accountId])
    for (let full = true; full;) {
      const { rows } = await client.query<Record<string, unknown>>(`FETCH ${FETCH} FROM ${name}`)
      yield* rows
      full = rows.length === FETCH
    }
    await client.query(`CLOSE ${name}`)
  }
  const plain =
    ({ row, as, from, order }: Section) =>
    (accountId: string) =>
      read(`SELECT ${columnsOf(row, as)} FROM ${from} ORDER BY ${order}`, accountId)
  /** The account's own rows and those that an earlier archive brought, in one order. */
  const told = ({ row, as, from, count }: Section, by: readonly string[]) =>
    async function* (accountId: string): Rows {
      const order = [...by.map((column) => `r.row->'${column}'`), 'r.row::text'].join(', ')
      const sql = `SELECT r.row FROM (
          SELECT to_jsonb(own) AS row FROM (SELECT ${columnsOf(row, as)} FROM ${from}) own
          UNION ALL SELECT h.row FROM archive_history h WHERE h.account_id = $1::uuid AND h.section = '${count}'
        ) r ORDER BY ${order}`
      const names = Object.keys(row.shape)
      for await (const { row: found } of read(sql, accountId)) {
        yield Object.fromEntries(names.map((name) => [name, (found as Record<string, unknown>)[name]]))
      }
    }
  return {
    rows: (section, accountId) => (section.history ? told(section, section.history) : plain(section))(accountId),
    articles: (accountId) =>
      read(`SELECT ${columnsOf(ArticleRow)} FROM article t WHERE t.account_id = $1::uuid ORDER BY t.id`, accountId),
    materials: (accountId) =>
      read(`SELECT ${columnsOf(MaterialRow)} FROM material t WHERE t.account_id = $1::uuid ORDER BY t.id`, accountId),
    async account(accountId) {
      const { rows } = await client.query<Record<string, unknown>>(ACCOUNT, [accountId])
      const [row] = rows
      if (!row) return null
      const { state, certifiedUntil, replyVersion, ...file } = row
      return {
        file,
        state: String(state),
        certifiedUntil: certifiedUntil === null ? null : String(certifiedUntil),
        replyVersion: Number(replyVersion),
      }
    },
  }
}
