import 'server-only'
import type { Tx } from '@/lib/platform/db'

/** Accounts whose materials take more than so many bytes, and a few of them by name (DATA-1). */
export async function accountsAboveBytes(tx: Tx, bytes: number): Promise<{ count: number; examples: string[] }> {
  const rows = await tx.$queryRaw<{ name: string; total: number }[]>`
    SELECT a.name, count(*) OVER ()::int AS total FROM account a JOIN material m ON m.account_id = a.id AND m.deleted_at IS NULL
    GROUP BY a.id, a.name HAVING sum(m.bytes) > ${bytes}::bigint ORDER BY sum(m.bytes) DESC, a.name LIMIT 5`
  return { count: rows[0]?.total ?? 0, examples: rows.map(({ name }) => name) }
}

/** Materials that were deleted before an instant and are not purged yet (DATA-1). */
export const materialsDeletedBefore = (tx: Tx, at: Date): Promise<number> =>
  tx.material.count({ where: { deletedAt: { lt: at } } })
