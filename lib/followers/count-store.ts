import 'server-only'
import type { Tx } from '@/lib/platform/db'

/** Live accounts with more than `above` followers and at most `upTo` (null: any number). */
export async function accountsByFollowers(
  tx: Tx,
  { above, upTo }: { above: number; upTo: number | null },
): Promise<number> {
  const rows = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (
      SELECT coalesce(sum(f.count), 0) AS followers FROM account a LEFT JOIN follower_count f ON f.account_id = a.id
      WHERE a.state = 'LIVE' GROUP BY a.id
    ) held WHERE followers > ${above}::int AND (${upTo}::int IS NULL OR followers <= ${upTo}::int)`
  return rows[0]?.count ?? 0
}

/** Followers whose last message came at or after an instant: those who can be answered (MSG-7). */
export const conversationsSince = (tx: Tx, since: Date): Promise<number> =>
  tx.follow.count({ where: { unfollowedAt: null, lastInboundAt: { gte: since } } })
