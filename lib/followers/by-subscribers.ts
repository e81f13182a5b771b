import type { Tx } from '@/lib/platform/db'

/** How these subscribers stand to an account, by subscriber; who never followed it is not among them. */
export async function followersAmong(
  tx: Tx,
  { accountId, subscriberIds }: { accountId: string; subscriberIds: readonly string[] },
): Promise<Map<string, { openid: string; isFollowing: boolean; isBlocked: boolean }>> {
  if (subscriberIds.length === 0) return new Map()
  const rows = await tx.follow.findMany({
    where: { accountId, subscriberId: { in: [...subscriberIds] } },
    select: { subscriberId: true, openid: true, unfollowedAt: true, blockedAt: true },
  })
  return new Map(
    rows.map(({ subscriberId, openid, unfollowedAt, blockedAt }) => [
      subscriberId,
      { openid, isFollowing: unfollowedAt === null, isBlocked: blockedAt !== null },
    ]),
  )
}
