import 'server-only'
import { db, Prisma, type Tx } from '@/lib/platform/db'
import { type CatalogueLink, type CatalogueTable, type ErasureStep, KEPT, quoted } from './erasure-plan'

const TABLES = `
  SELECT c.relname AS name,
    (SELECT a.attname FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname IN ('account_id', 'owner_id', 'owner_account_id')
       AND NOT a.attisdropped ORDER BY a.attname LIMIT 1) AS owner,
    (SELECT a.attname FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname IN ('storage_key', 'file_key')
       AND NOT a.attisdropped LIMIT 1) AS file,
    coalesce((SELECT array_agg(a.attname::text ORDER BY k.at) FROM pg_index i CROSS JOIN unnest(i.indkey) WITH ORDINALITY AS k (col, at)
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.col WHERE i.indrelid = c.oid AND i.indisprimary), '{}') AS keys
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relname <> '_prisma_migrations'
  ORDER BY c.relname`

const LINKS = `
  SELECT child.relname AS child, parent.relname AS parent,
    (SELECT array_agg(a.attname::text ORDER BY k.at) FROM unnest(f.conkey) WITH ORDINALITY AS k (col, at)
       JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = k.col) AS columns,
    (SELECT array_agg(a.attname::text ORDER BY k.at) FROM unnest(f.confkey) WITH ORDINALITY AS k (col, at)
       JOIN pg_attribute a ON a.attrelid = f.confrelid AND a.attnum = k.col) AS "parentColumns"
  FROM pg_constraint f JOIN pg_class child ON child.oid = f.conrelid JOIN pg_class parent ON parent.oid = f.confrelid
    JOIN pg_namespace n ON n.oid = child.relnamespace
  WHERE f.contype = 'f' AND n.nspname = 'public' ORDER BY f.conname`

/** The tables and their foreign keys, from the database's own catalogue: no table of a later version can be forgotten. */
export const readCatalogue = async (tx: Tx): Promise<{ tables: CatalogueTable[]; links: CatalogueLink[] }> => ({
  tables: await tx.$queryRawUnsafe<CatalogueTable[]>(TABLES),
  links: await tx.$queryRawUnsafe<CatalogueLink[]>(LINKS),
})

export interface ErasedRow {
  key: string
  row: Record<string, unknown>
}

/** Deletes at most so many of the account's rows of one table, and says which. */
export const eraseRows = (tx: Tx, { table, condition }: ErasureStep, accountId: string, most: number) =>
  tx.$queryRawUnsafe<ErasedRow[]>(
    `WITH gone AS (
       DELETE FROM ${quoted(table.name)} AS t
       WHERE t.ctid IN (SELECT ctid FROM ${quoted(table.name)} WHERE ${condition} LIMIT ${most}) RETURNING t.*
     ) SELECT concat_ws(',', ${table.keys.map((name) => `${quoted(name)}::text`).join(', ')}) AS key, to_jsonb(gone) AS row
     FROM gone ORDER BY 1`,
    accountId,
  )

const select = {
  accountId: true,
  endingId: true,
  code: true,
  handle: true,
  holderIds: true,
  startedAt: true,
  finishedAt: true,
  erased: true,
  kept: true,
  files: true,
  listHash: true,
  version: true,
} as const
export type ErasureRow = NonNullable<Awaited<ReturnType<typeof findErasure>>>

export const findErasure = (tx: Tx, accountId: string) => tx.erasure.findUnique({ where: { accountId }, select })

/** Holds the row until the commit, so that two runs of one erasure come one after the other. */
export async function lockErasure(tx: Tx, accountId: string): Promise<ErasureRow | null> {
  await tx.$queryRaw`SELECT code FROM erasure WHERE account_id = ${accountId}::uuid FOR UPDATE`
  return findErasure(tx, accountId)
}

export const findErasureByCode = (tx: Tx, code: string) => tx.erasure.findUnique({ where: { code }, select })

/** False when the erasure has begun before. */
export const insertErasure = async (tx: Tx, data: Prisma.ErasureCreateManyInput): Promise<boolean> =>
  (await tx.erasure.createMany({ data: [data], skipDuplicates: true })).count === 1

/** Counted on the version: of two runs of one step, one goes on. */
export async function saveErasure(
  tx: Tx,
  { accountId, version }: ErasureRow,
  data: { erased: Record<string, number>; files: number; listHash: string },
): Promise<boolean> {
  const { count } = await tx.erasure.updateMany({
    where: { accountId, version, finishedAt: null },
    data: { ...data, version: { increment: 1 } },
  })
  return count === 1
}

export async function finishErasure(
  tx: Tx,
  { accountId, version }: ErasureRow,
  data: { kept: Record<string, number>; finishedAt: Date },
): Promise<boolean> {
  const { count } = await tx.erasure.updateMany({ where: { accountId, version, finishedAt: null }, data })
  return count === 1
}

/** How many rows of the account each kept table holds. */
export async function countKept(tx: Tx, tables: readonly CatalogueTable[], accountId: string) {
  const kept: Record<string, number> = {}
  for (const { name, owner } of tables) {
    if (!(name in KEPT)) continue
    const column = name === 'account' ? 'id' : owner
    if (!column) continue
    const rows = await tx.$queryRawUnsafe<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM ${quoted(name)} WHERE ${quoted(column)} = $1::uuid`,
      accountId,
    )
    if (rows[0]?.count) kept[name] = rows[0].count
  }
  return kept
}

export const keepFiles = (tx: Tx, files: { accountId: string; key: string; sha256: string | null }[]) =>
  tx.erasableFile.createMany({ data: files, skipDuplicates: true })

export const filesLeft = (accountId: string, most: number) =>
  db.erasableFile.findMany({
    where: { accountId },
    select: { key: true, sha256: true },
    orderBy: { key: 'asc' },
    take: most,
  })

export const dropFiles = (tx: Tx, accountId: string, keys: readonly string[]) =>
  tx.erasableFile.deleteMany({ where: { accountId, key: { in: [...keys] } } })

/** Erasures that are not finished: a job went on as far as it may, or was lost. */
export const erasuresOpen = () =>
  db.erasure.findMany({
    where: { finishedAt: null },
    select: { accountId: true, version: true },
    take: 50,
  })
