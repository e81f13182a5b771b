import type { Prisma, Tx } from '@/lib/platform/db'
import type { FollowerFilter } from './contract'
import type { FoundFollower } from './subject'

const columns = {
  accountId: true,
  subscriberId: true,
  openid: true,
  remark: true,
  scene: true,
  followedAt: true,
  unfollowedAt: true,
  blockedAt: true,
  lastMessageAt: true,
  lastInboundAt: true,
  operatorSeenAt: true,
  messagesSeenAt: true,
  operatorUnread: true,
  subscriberUnread: true,
  waitingSince: true,
  subscriber: { select: { name: true } },
} as const

type Row = Prisma.FollowGetPayload<{ select: typeof columns }>

const found = ({ subscriber, ...row }: Row): FoundFollower => ({ ...row, name: subscriber.name })

export async function findByOpenid(
  tx: Tx,
  where: { accountId: string; openid: string },
): Promise<FoundFollower | null> {
  const row = await tx.follow.findFirst({
    where: { openid: where.openid, accountId: where.accountId },
    select: columns,
  })
  return row && found(row)
}

export async function findBySubscriber(
  tx: Tx,
  where: { accountId: string; subscriberId: string },
): Promise<FoundFollower | null> {
  const row = await tx.follow.findUnique({ where: { accountId_subscriberId: where }, select: columns })
  return row && found(row)
}

interface Begin {
  accountId: string
  subscriberId: string
  openid: string
  scene: string
  now: Date
}

/** Counted: no row comes back when the subscriber follows already, so that of two presses one follows. */
export async function begin(tx: Tx, { accountId, subscriberId, openid, scene, now }: Begin) {
  const rows = await tx.$queryRaw<{ openid: string; again: boolean }[]>`
    INSERT INTO follow AS held (account_id, subscriber_id, openid, followed_at, scene)
    VALUES (${accountId}::uuid, ${subscriberId}::uuid, ${openid}, ${now}, ${scene})
    ON CONFLICT (account_id, subscriber_id) DO UPDATE
      SET followed_at = EXCLUDED.followed_at, unfollowed_at = NULL, scene = EXCLUDED.scene
      WHERE held.unfollowed_at IS NOT NULL
    RETURNING openid, (xmax <> 0) AS again`
  return rows[0] ?? null
}

export const end = (tx: Tx, { accountId, subscriberId, now }: { accountId: string; subscriberId: string; now: Date }) =>
  tx.follow.updateMany({ where: { accountId, subscriberId, unfollowedAt: null }, data: { unfollowedAt: now } })

export const setRemark = (
  tx: Tx,
  { accountId, openid, remark }: { accountId: string; openid: string; remark: string },
) => tx.follow.updateMany({ where: { accountId, openid }, data: { remark } })

interface Block {
  accountId: string
  openid: string
  now: Date
}

/** Counted: false when blocked already. */
export const block = async (tx: Tx, { accountId, openid, now }: Block): Promise<boolean> =>
  (await tx.follow.updateMany({ where: { accountId, openid, blockedAt: null }, data: { blockedAt: now } })).count === 1

/** Counted: false when not blocked. The time of the block stays: what was sent in it is not shown afterwards either. */
export const unblock = async (tx: Tx, { accountId, openid, now }: Block): Promise<boolean> =>
  (await tx.$executeRaw`
    UPDATE follow SET blocked_before = blocked_before + tstzmultirange(tstzrange(blocked_at, greatest(blocked_at, ${now}::timestamptz))), blocked_at = NULL
    WHERE account_id = ${accountId}::uuid AND openid = ${openid} AND blocked_at IS NOT NULL`) === 1

/** From the slots that triggers keep: as quick for a million followers as for one. */
export async function count(tx: Tx, accountId: string): Promise<number> {
  const sum = await tx.followerCount.aggregate({ where: { accountId }, _sum: { count: true } })
  return sum._sum.count ?? 0
}

export const countBlocked = (tx: Tx, accountId: string): Promise<number> =>
  tx.follow.count({ where: { accountId, blockedAt: { not: null } } })

const FILTERS: Record<FollowerFilter, Prisma.FollowWhereInput> = {
  following: { unfollowedAt: null, blockedAt: null },
  blocked: { blockedAt: { not: null } },
  left: { unfollowedAt: { not: null } },
}

interface Wanted {
  accountId: string
  filter: FollowerFilter
  search: string
  tagId?: string
  after: { at: Date; openid: string } | null
  limit: number
}

export async function list(
  tx: Tx,
  { accountId, filter, search, tagId, after, limit }: Wanted,
): Promise<FoundFollower[]> {
  const contains = { contains: search, mode: 'insensitive' as const }
  const rows = await tx.follow.findMany({
    where: {
      accountId,
      AND: [
        FILTERS[filter],
        tagId ? { taggings: { some: { tagId, until: null } } } : {},
        search ? { OR: [{ remark: contains }, { subscriber: { name: contains } }, { openid: search }] } : {},
        after ? { OR: [{ followedAt: { lt: after.at } }, { followedAt: after.at, openid: { lt: after.openid } }] } : {},
      ],
    },
    orderBy: [{ followedAt: 'desc' }, { openid: 'desc' }],
    take: limit,
    select: columns,
  })
  return rows.map(found)
}

interface Contacts {
  subscriberId: string
  after: string | null
  limit: number
}

export const contacts = (tx: Tx, { subscriberId, after, limit }: Contacts) =>
  tx.follow.findMany({
    where: { subscriberId, unfollowedAt: null, ...(after && { accountId: { gt: after } }) },
    orderBy: { accountId: 'asc' },
    take: limit,
    select: { accountId: true, openid: true, followedAt: true, blockedAt: true },
  })
