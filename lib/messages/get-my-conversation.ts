import { accountOf } from '@/lib/accounts'
import { followerOf } from '@/lib/followers'
import { actorIdOf } from '@/lib/platform/actor'
import { refuse } from '@/lib/platform/refusal'
import { defineQuery } from '@/lib/platform/use-case'
import { GetMyConversationInput, type MyConversationView } from './contract'
import { mayReadMine } from './policy'
import { messagePage } from './views'

/** A subscriber's own conversation with an account; it stays theirs after unfollowing (MSG-8). Empty for who never followed. */
export const getMyConversation = defineQuery({
  name: 'messages.get-my-conversation',
  input: GetMyConversationInput,
  load: ({ input, ctx, tx }) => {
    if (ctx.actor.kind === 'anonymous') throw refuse('unauthenticated', 'request.unauthenticated')
    return accountOf(tx, input.accountId, ctx.now)
  },
  may: mayReadMine,
  async run({ input, ctx, tx }): Promise<MyConversationView> {
    const where = { accountId: input.accountId, subscriberId: actorIdOf(ctx.actor) ?? '' }
    const follower = await followerOf(tx, where)
    if (!follower) return { messages: [], olderCursor: null, openid: null, following: false, blocked: false, unread: 0 }
    const page = await messagePage(tx, { ...where, before: input.before, viewerId: null })
    return {
      ...page,
      openid: follower.openid,
      following: follower.unfollowedAt === null,
      blocked: follower.blockedAt !== null,
      unread: follower.subscriberUnread,
    }
  },
})
