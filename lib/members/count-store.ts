import 'server-only'
import type { Tx } from '@/lib/platform/db'

/** Accounts with more people of a term than its places, the holder not counted, and a few of them by name (AUTH-2). */
export async function accountsAbovePlaces(
  tx: Tx,
  { term, most, now }: { term: 'LONG_TERM' | 'ONE_MONTH'; most: number; now: Date },
): Promise<{ count: number; examples: string[] }> {
  const rows = await tx.$queryRaw<{ name: string; total: number }[]>`
    SELECT a.name, count(*) OVER ()::int AS total FROM account a JOIN membership m ON m.account_id = a.id
    WHERE m.term = ${term}::member_term AND m.role <> 'HOLDER' AND m.removed_at IS NULL AND (m.until IS NULL OR m.until > ${now})
    GROUP BY a.id, a.name HAVING count(*) > ${most}::int ORDER BY count(*) DESC, a.name LIMIT 5`
  return { count: rows[0]?.total ?? 0, examples: rows.map(({ name }) => name) }
}
