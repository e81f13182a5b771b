import type { Tx } from '@/lib/platform/db'
import type { LastMessage } from './contract'
import * as inbox from './inbox-store'
import { lastMessage } from './views'

const TALKS = 200

/** What a subscriber's inbox shows of one conversation. */
export interface UnreadMessages {
  accountId: string
  /** What live signals of topic `message` name. */
  openid: string
  /** False after unfollowing: the history stays, nothing more comes. */
  following: boolean
  unread: number
  last: LastMessage | null
}

/** A subscriber's conversations with last message and unread count, the one that spoke last first; at most 200. Two index steps a row. */
export async function unreadMessagesOf(tx: Tx, subscriberId: string): Promise<UnreadMessages[]> {
  const rows = await inbox.listTalksOf(tx, subscriberId, TALKS)
  return rows.map((row) => ({
    accountId: row.accountId,
    openid: row.openid,
    following: row.following,
    unread: row.unread,
    last: lastMessage(row),
  }))
}

/** How many of an account's conversations hold unread messages, and in how many somebody waits. */
export const talkCounts = (tx: Tx, accountId: string): Promise<{ unread: number; waiting: number }> =>
  inbox.countTalks(tx, accountId)
