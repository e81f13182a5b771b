import 'server-only'
import type { Tx } from '@/lib/platform/db'

/** Accounts that have more keyword rules than `most`, and a few of them by name (MSG-4). */
export async function accountsAboveRules(tx: Tx, most: number): Promise<{ count: number; examples: string[] }> {
  const rows = await tx.$queryRaw<{ name: string; total: number }[]>`
    SELECT a.name, count(*) OVER ()::int AS total FROM account a JOIN auto_reply r ON r.account_id = a.id AND r.trigger = 'KEYWORD'
    GROUP BY a.id, a.name HAVING count(*) > ${most}::int ORDER BY count(*) DESC, a.name LIMIT 5`
  return { count: rows[0]?.total ?? 0, examples: rows.map(({ name }) => name) }
}
