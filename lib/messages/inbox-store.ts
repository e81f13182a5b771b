import { Prisma, type Tx } from '@/lib/platform/db'
import type { ConversationFilter } from './contract'
import type { MessageRow } from './subject'

interface LastColumns {
  lastId: string | null
  lastDirection: 'IN' | 'OUT'
  lastKind: MessageRow['kind']
  lastText: string | null
  lastSentAt: Date
}

export interface TalkRow extends LastColumns {
  openid: string
  name: string
  remark: string
  scene: string
  followedAt: Date
  unfollowedAt: Date | null
  blockedAt: Date | null
  lastMessageAt: Date
  waitingSince: Date | null
  unread: number
}

// One step down the primary key for each conversation: the newest message has the highest id.
const last = Prisma.sql`
  LEFT JOIN LATERAL (
    SELECT m.id, m.direction, m.kind, left(m.text, 80) AS text, m.sent_at FROM message m
    WHERE m.account_id = f.account_id AND m.subscriber_id = f.subscriber_id ORDER BY m.id DESC LIMIT 1
  ) l ON true`
const lastColumns = Prisma.sql`
  l.id AS "lastId", l.direction::text AS "lastDirection", l.kind::text AS "lastKind", l.text AS "lastText", l.sent_at AS "lastSentAt"`

const FILTERS: Record<ConversationFilter, Prisma.Sql> = {
  all: Prisma.empty,
  unread: Prisma.sql`AND f.operator_unread > 0`,
  waiting: Prisma.sql`AND f.waiting_since IS NOT NULL`,
}

interface Wanted {
  accountId: string
  filter: ConversationFilter
  search: string
  after: { at: Date; openid: string } | null
  limit: number
}

const pattern = (search: string) => `%${search.replace(/[\\%_]/g, '\\$&')}%`

/** An account's conversations, the one that spoke last first. */
export const listTalks = (tx: Tx, { accountId, filter, search, after, limit }: Wanted): Promise<TalkRow[]> => {
  const sought = search
    ? Prisma.sql`AND (f.remark ILIKE ${pattern(search)} OR s.name ILIKE ${pattern(search)} OR f.openid = ${search})`
    : Prisma.empty
  const from = after ? Prisma.sql`AND (f.last_message_at, f.openid) < (${after.at}, ${after.openid})` : Prisma.empty
  return tx.$queryRaw<TalkRow[]>`
    SELECT f.openid, s.name, f.remark, f.scene, f.followed_at AS "followedAt", f.unfollowed_at AS "unfollowedAt",
      f.blocked_at AS "blockedAt", f.last_message_at AS "lastMessageAt", f.waiting_since AS "waitingSince",
      f.operator_unread AS unread, ${lastColumns}
    FROM (
      SELECT f.* FROM follow f JOIN subscriber s ON s.id = f.subscriber_id
      WHERE f.account_id = ${accountId}::uuid AND f.last_message_at IS NOT NULL ${FILTERS[filter]} ${sought} ${from}
      ORDER BY f.last_message_at DESC, f.openid DESC LIMIT ${limit}
    ) f JOIN subscriber s ON s.id = f.subscriber_id ${last}
    ORDER BY f.last_message_at DESC, f.openid DESC`
}

/** Through partial indexes that hold only what is unread or waits. */
export async function countTalks(tx: Tx, accountId: string): Promise<{ unread: number; waiting: number }> {
  const [unread, waiting] = await Promise.all([
    tx.follow.count({ where: { accountId, operatorUnread: { gt: 0 } } }),
    tx.follow.count({ where: { accountId, waitingSince: { not: null } } }),
  ])
  return { unread, waiting }
}

export interface MyTalkRow extends LastColumns {
  accountId: string
  openid: string
  following: boolean
  unread: number
}

/** A subscriber's conversations, the one that spoke last first. */
export const listTalksOf = (tx: Tx, subscriberId: string, limit: number): Promise<MyTalkRow[]> =>
  tx.$queryRaw<MyTalkRow[]>`
    SELECT f.account_id AS "accountId", f.openid, f.unfollowed_at IS NULL AS following, f.subscriber_unread AS unread, ${lastColumns}
    FROM (
      SELECT * FROM follow WHERE subscriber_id = ${subscriberId}::uuid AND last_message_at IS NOT NULL
      ORDER BY last_message_at DESC LIMIT ${limit}
    ) f ${last}
    ORDER BY f.last_message_at DESC`
