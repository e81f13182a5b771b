import { defineQuery } from '@/lib/platform/use-case'
import { type ConversationList, CONVERSATIONS_PER_PAGE, ListConversationsInput } from './contract'
import * as inbox from './inbox-store'
import { mayTalk } from './policy'
import { placeOf } from './rules'
import { conversationFollower, lastMessage } from './views'

/** An account's conversations, the one that spoke last first, with what is unread and who waits since when (MSG-7). */
export const listConversations = defineQuery({
  name: 'messages.list-conversations',
  input: ListConversationsInput,
  load: ({ input }) => Promise.resolve({ accountId: input.accountId }),
  may: mayTalk,
  async run({ input: { cursor, ...wanted }, tx }): Promise<ConversationList> {
    const limit = CONVERSATIONS_PER_PAGE
    const [rows, counts] = await Promise.all([
      inbox.listTalks(tx, { ...wanted, after: cursor ? placeOf(cursor) : null, limit: limit + 1 }),
      inbox.countTalks(tx, wanted.accountId),
    ])
    const end = rows.length > limit ? rows[limit - 1] : undefined
    return {
      conversations: rows.slice(0, limit).map((row) => ({
        follower: conversationFollower(row),
        last: lastMessage(row),
        unread: row.unread,
        waitingSince: row.waitingSince?.toISOString() ?? null,
      })),
      nextCursor: end ? `${end.lastMessageAt.getTime()}_${end.openid}` : null,
      counts,
    }
  },
})
