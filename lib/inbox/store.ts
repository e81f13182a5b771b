import 'server-only'
import { db, named, Prisma, type Tx } from '@/lib/platform/db'
import type { Place } from './place'

export interface FeedRow {
  accountId: string
  id: string
  visibleAt: Date
  articleIds: string[]
  isNew: boolean
}
interface Wanted {
  subscriberId: string
  place?: Place
  accountId?: string
  before: { at: Date; id: string } | null
  limit: number
}

/** That the account `a` lies in a place of the list: by its kind, and by whether its certification holds now (CERT-3). */
const lies = ({ plain, certified, now }: Place) => Prisma.sql`
  a.kind = ANY(CASE WHEN a.certified_until > ${now}::timestamptz THEN ${[...certified]}::account_kind[] ELSE ${[...plain]}::account_kind[] END)`

const below = (before: Wanted['before']) =>
  before
    ? Prisma.sql`AND b.visible_at <= ${before.at} AND (b.visible_at, b.id) < (${before.at}, ${before.id}::uuid)`
    : Prisma.empty

const VISIBLE = Prisma.sql`b.state = 'VISIBLE' AND b.deleted_at IS NULL`
/** That a send reaches a follower, whose row of `follow` (or of `mine`, with the same columns) has this name. */
const reaches = (name: 'f' | 'm' | 'h') => {
  const of = Prisma.raw(name)
  return Prisma.sql`
    (${of}.blocked_at IS NULL OR b.visible_at < ${of}.blocked_at) AND NOT (${of}.blocked_before @> b.visible_at)
    AND (b.audience->>'kind' = 'everyone' OR in_audience(b.audience, b.account_id, ${of}.subscriber_id, ${of}.scene, b.visible_at))`
}
const OF_FOLLOW = Prisma.sql`f.account_id, f.subscriber_id, f.scene, f.blocked_at, f.blocked_before, f.followed_at`
const ROW = Prisma.sql`b.account_id AS "accountId", b.id, b.visible_at AS "visibleAt", b.article_ids AS "articleIds"`
const SEEN = Prisma.sql`coalesce(f.sends_seen_at, f.followed_at - interval '1 ms')`

/**
 * The newest sends of the accounts that a subscriber follows, from the day of following (fan-out on read). The first page asks few
 * accounts and proves that no other can have a newer send; where it cannot, and on later pages, each account is asked.
 */
export async function feed(tx: Tx, wanted: Wanted): Promise<FeedRow[]> {
  if (!wanted.before) {
    const found = await newestOfFew(tx, wanted)
    const proved = found.length === wanted.limit || (found.length > 0 && found[0]?.bound === null)
    if (proved) return found.map(({ bound: _bound, ...row }) => row)
  }
  return newestOfAll(tx, wanted)
}

/**
 * The sends of the accounts whose newest send can be newest (`account.newest_send_at`, a bound that never lies below a visible one),
 * as far back as the bound of the first account that is not asked: whoever finds `limit` of them has the newest there are. `bound` is
 * null where every account was asked. Prepared once for each connection, for planning takes as long as running it.
 */
const newestOfFew = (tx: Tx, { subscriberId, place, accountId, limit }: Wanted) =>
  tx.$queryRaw<(FeedRow & { bound: Date | null })[]>`${named('inbox.feed')}
    WITH mine AS MATERIALIZED (
      SELECT ${OF_FOLLOW}, ${SEEN} AS seen, a.newest_send_at FROM follow f JOIN account a ON a.id = f.account_id
      WHERE f.subscriber_id = ${subscriberId}::uuid AND f.unfollowed_at IS NULL AND a.newest_send_at >= f.followed_at
      ${place ? Prisma.sql`AND ${lies(place)}` : Prisma.empty}
      ${accountId ? Prisma.sql`AND f.account_id = ${accountId}::uuid` : Prisma.empty}
      ORDER BY a.newest_send_at DESC, f.account_id LIMIT ${2 * limit + 1}
    ), rest AS (
      SELECT (SELECT m.newest_send_at FROM mine m ORDER BY m.newest_send_at DESC, m.account_id OFFSET ${2 * limit} LIMIT 1) AS bound
    )
    SELECT ${ROW}, b.visible_at > m.seen AS "isNew", rest.bound
    FROM rest CROSS JOIN mine m CROSS JOIN LATERAL (
      SELECT b.* FROM broadcast b
      WHERE b.account_id = m.account_id AND ${VISIBLE} AND b.visible_at >= m.followed_at AND b.visible_at > coalesce(rest.bound, '-infinity')
        AND ${reaches('m')}
      ORDER BY b.visible_at DESC, b.id DESC LIMIT ${limit}
    ) b
    ORDER BY b.visible_at DESC, b.id DESC LIMIT ${limit}`

/**
 * Two steps: the newest send of each account by one index step each, then the sends of the few accounts whose newest is newest. No
 * other account can have one of the newest `limit`, so the work is bounded by follows + limit², however much the platform holds.
 */
const newestOfAll = (tx: Tx, { subscriberId, place, accountId, before, limit }: Wanted) =>
  tx.$queryRaw<FeedRow[]>`
    WITH mine AS MATERIALIZED (
      SELECT ${OF_FOLLOW}, ${SEEN} AS seen FROM follow f
      ${place ? Prisma.sql`JOIN account a ON a.id = f.account_id AND ${lies(place)}` : Prisma.empty}
      WHERE f.subscriber_id = ${subscriberId}::uuid AND f.unfollowed_at IS NULL
      ${accountId ? Prisma.sql`AND f.account_id = ${accountId}::uuid` : Prisma.empty}
    ), heads AS (
      SELECT m.* FROM mine m CROSS JOIN LATERAL (
        SELECT b.visible_at, b.id FROM broadcast b
        WHERE b.account_id = m.account_id AND ${VISIBLE} AND b.visible_at >= m.followed_at ${below(before)} AND ${reaches('m')}
        ORDER BY b.visible_at DESC, b.id DESC LIMIT 1
      ) newest ORDER BY newest.visible_at DESC, newest.id DESC LIMIT ${limit}
    )
    SELECT ${ROW}, b.visible_at > h.seen AS "isNew"
    FROM heads h CROSS JOIN LATERAL (
      SELECT b.* FROM broadcast b
      WHERE b.account_id = h.account_id AND ${VISIBLE} AND b.visible_at >= h.followed_at ${below(before)} AND ${reaches('h')}
      ORDER BY b.visible_at DESC, b.id DESC LIMIT ${limit}
    ) b
    ORDER BY b.visible_at DESC, b.id DESC LIMIT ${limit}`

export interface LatestRow {
  accountId: string
  visibleAt: Date
  articleIds: string[]
  unread: number
}

const MOST_COUNTED = 100

/** The newest send of each followed account in a place of the list, with how many the subscriber has not seen. */
export const latestOfEach = (
  tx: Tx,
  { subscriberId, place }: { subscriberId: string; place: Place },
): Promise<LatestRow[]> =>
  tx.$queryRaw<LatestRow[]>`
    SELECT f.account_id AS "accountId", newest.visible_at AS "visibleAt", newest.article_ids AS "articleIds", unseen.count AS unread
    FROM follow f JOIN account a ON a.id = f.account_id AND ${lies(place)}
    CROSS JOIN LATERAL (
      SELECT b.visible_at, b.article_ids FROM broadcast b
      WHERE b.account_id = f.account_id AND ${VISIBLE} AND b.visible_at >= f.followed_at AND ${reaches('f')}
      ORDER BY b.visible_at DESC LIMIT 1
    ) newest
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS count FROM (
        SELECT 1 FROM broadcast b
        WHERE b.account_id = f.account_id AND ${VISIBLE} AND ${reaches('f')}
          AND b.visible_at >= f.followed_at AND (f.sends_seen_at IS NULL OR b.visible_at > f.sends_seen_at)
        LIMIT ${MOST_COUNTED}
      ) few
    ) unseen
    WHERE f.subscriber_id = ${subscriberId}::uuid AND f.unfollowed_at IS NULL
    ORDER BY newest.visible_at DESC`

interface Seen {
  subscriberId: string
  place?: Place
  accountId?: string
  upTo: Date
}

/** Moves the marks of what was seen forward, never back, and only where there is something newer to see. */
export const markSeen = (tx: Tx, { subscriberId, place, accountId, upTo }: Seen): Promise<number> =>
  tx.$executeRaw`
    UPDATE follow f SET sends_seen_at = ${upTo} FROM account a
    WHERE f.subscriber_id = ${subscriberId}::uuid AND f.unfollowed_at IS NULL AND a.id = f.account_id
      ${place ? Prisma.sql`AND ${lies(place)}` : Prisma.empty}
      ${accountId ? Prisma.sql`AND f.account_id = ${accountId}::uuid` : Prisma.empty}
      AND (f.sends_seen_at IS NULL OR f.sends_seen_at < ${upTo})
      AND EXISTS (
        SELECT 1 FROM broadcast b
        WHERE b.account_id = f.account_id AND b.state = 'VISIBLE' AND b.visible_at >= f.followed_at AND b.visible_at <= ${upTo}
          AND (f.sends_seen_at IS NULL OR b.visible_at > f.sends_seen_at) AND ${reaches('f')}
      )`

export const countFollows = (tx: Tx, subscriberId: string): Promise<number> =>
  tx.follow.count({ where: { subscriberId, unfollowedAt: null } })

/** The accounts whose news a subscriber's open pages hear; at most as many as one connection should carry. */
export const followedIds = async (subscriberId: string): Promise<string[]> => {
  const rows = await db.follow.findMany({
    where: { subscriberId, unfollowedAt: null },
    select: { accountId: true },
    take: 2000,
  })
  return rows.map(({ accountId }) => accountId)
}

export const findName = async (tx: Tx, subscriberId: string) =>
  tx.subscriber.findUnique({ where: { id: subscriberId }, select: { name: true, email: true } })
