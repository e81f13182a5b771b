import { followerByOpenid } from '@/lib/followers'
import { actorIdOf } from '@/lib/platform/actor'
import { restrictionsOf } from '@/lib/moderation'
import { defineQuery } from '@/lib/platform/use-case'
import { figure } from '@/lib/rulebook'
import { type ConversationView, GetConversationInput } from './contract'
import { mayTalk } from './policy'
import { answerWindow } from './rules'
import { conversationFollower, messagePage } from './views'

/** One conversation as an operator sees it, by pages from the newest; says until when the follower can be answered (MSG-7). */
export const getConversation = defineQuery({
  name: 'messages.get-conversation',
  input: GetConversationInput,
  load: ({ input, tx }) => followerByOpenid(tx, input),
  may: (actor, subject) => mayTalk(actor, subject),
  async run({ input, subject: follower, ctx, tx }): Promise<ConversationView> {
    const { accountId, subscriberId } = follower
    const [page, restrictions] = await Promise.all([
      messagePage(tx, { accountId, subscriberId, before: input.before, viewerId: actorIdOf(ctx.actor) }),
      restrictionsOf(tx, accountId, ctx.now),
    ])
    const bar = restrictions.barred.find((one) => one.function === 'reply')
    return {
      ...page,
      follower: conversationFollower(follower),
      window: answerWindow(follower.lastInboundAt, figure('replyWindowHours', ctx.now), ctx.now),
      unread: follower.operatorUnread,
      waitingSince: follower.waitingSince?.toISOString() ?? null,
      barredUntil: bar ? { until: bar.until, clause: bar.clause } : null,
    }
  },
})
