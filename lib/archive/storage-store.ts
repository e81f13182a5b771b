import 'server-only'
import type { Tx } from '@/lib/platform/db'

export interface Use {
  count: number
  bytes: number
  oldest: Date | null
}

const use = (row?: { count: number; bytes: bigint; oldest: Date | null }): Use => ({
  count: row?.count ?? 0,
  bytes: Number(row?.bytes ?? 0),
  oldest: row?.oldest ?? null,
})
type Row = { count: number; bytes: bigint; oldest: Date | null }

export const usedByArticles = async (tx: Tx, accountId: string): Promise<Use> =>
  use(
    (
      await tx.$queryRaw<Row[]>`
        SELECT count(*)::int AS count, coalesce(sum(octet_length(body) + octet_length(title) + octet_length(summary)), 0)::bigint AS bytes,
          NULL::timestamptz AS oldest FROM article WHERE account_id = ${accountId}::uuid`
    )[0],
  )

export const usedByMessages = async (tx: Tx, accountId: string): Promise<Use> =>
  use(
    (
      await tx.$queryRaw<Row[]>`
        SELECT count(*)::int AS count, coalesce(sum(octet_length(text)), 0)::bigint AS bytes, min(sent_at) AS oldest
        FROM message WHERE account_id = ${accountId}::uuid`
    )[0],
  )

export const usedByBackups = async (tx: Tx, accountId: string): Promise<Use> =>
  use(
    (
      await tx.$queryRaw<Row[]>`
        SELECT count(*)::int AS count, coalesce(sum(bytes), 0)::bigint AS bytes, min(expires_at) AS oldest
        FROM archive WHERE account_id = ${accountId}::uuid AND storage_key IS NOT NULL AND purged_at IS NULL`
    )[0],
  )

export const usedByPictures = async (tx: Tx, accountId: string, deleted: boolean): Promise<Use> =>
  use(
    (
      await tx.$queryRaw<Row[]>`
        SELECT count(*)::int AS count, coalesce(sum(bytes), 0)::bigint AS bytes, min(deleted_at) AS oldest
        FROM material WHERE account_id = ${accountId}::uuid AND (deleted_at IS NOT NULL) = ${deleted}`
    )[0],
  )
