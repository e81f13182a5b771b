import type { Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { BURST } from './limits'

/** What decides about a message that comes in, in one look. */
export interface FoundConversation {
  accountId: string
  subscriberId: string
  openid: string | null
  unfollowedAt: Date | null
  blockedAt: Date | null
  accountName: string
  accountState: 'IN_REVIEW' | 'LIVE' | 'FROZEN' | 'BANNED' | 'ENDED' | 'RECLAIMED'
  replyVersion: number | null
  /** When the oldest of their latest messages was sent, once they wrote as many as they may in so short a time. */
  burstSince: Date | null
}

/**
 * The account with the sender's follow row and the version of its replies. The follow row is held until the commit: the
 * same press twice, an unfollow and a block all wait for one another.
 */
export async function loadForReceiving(
  tx: Tx,
  { accountId, subscriberId, now }: { accountId: string; subscriberId: string; now: Date },
): Promise<FoundConversation | null> {
  // Ids are in the order of time, so that the key of the table finds the latest messages without an index of their own.
  const since = newId(new Date(now.getTime() - BURST.seconds * 1000))
  const held = await tx.$queryRaw<Omit<FoundConversation, 'accountId' | 'subscriberId'>[]>`
    SELECT a.name AS "accountName", a.state::text AS "accountState", f.openid, f.unfollowed_at AS "unfollowedAt", f.blocked_at AS "blockedAt",
      (SELECT version FROM reply_settings r WHERE r.account_id = a.id) AS "replyVersion",
      (SELECT m.sent_at FROM message m WHERE m.account_id = a.id AND m.subscriber_id = ${subscriberId}::uuid AND m.id > ${since}::uuid
        AND m.direction = 'IN' ORDER BY m.id DESC OFFSET ${BURST.messages - 1}::int LIMIT 1) AS "burstSince"
    FROM account a LEFT JOIN LATERAL (
      SELECT openid, unfollowed_at, blocked_at FROM follow
      WHERE account_id = a.id AND subscriber_id = ${subscriberId}::uuid FOR NO KEY UPDATE
    ) f ON true
    WHERE a.id = ${accountId}::uuid AND a.live_at IS NOT NULL`
  const row = held[0]
  return row ? { accountId, subscriberId, ...row } : null
}
