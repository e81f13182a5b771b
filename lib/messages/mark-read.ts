import { accountOf } from '@/lib/accounts'
import { followerByOpenid, followerOf } from '@/lib/followers'
import { actorIdOf } from '@/lib/platform/actor'
import { wake } from '@/lib/platform/live'
import { refuse } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { MarkConversationReadInput, MarkMyConversationReadInput } from './contract'
import { mayReadMine, mayTalk } from './policy'
import * as store from './store'

/** An account's operators have read a conversation up to a message; what came after it stays unread. Safe to repeat. */
export const markConversationRead = defineUseCase({
  name: 'messages.mark-conversation-read',
  input: MarkConversationReadInput,
  logged: false,
  load: ({ input, tx }) => followerByOpenid(tx, input),
  may: (actor, subject) => mayTalk(actor, subject),
  async run({ input: { upTo }, subject: { accountId, subscriberId, openid }, ctx, tx }): Promise<{ openid: string }> {
    const changed = await store.markSeenByOperators(tx, { accountId, subscriberId, upTo, now: ctx.now })
    if (changed > 0) await wake(tx, [`account:${accountId}`], 'read', openid)
    return { openid }
  },
})

/** A subscriber has read a conversation up to a message. Safe to repeat. */
export const markMyConversationRead = defineUseCase({
  name: 'messages.mark-my-conversation-read',
  input: MarkMyConversationReadInput,
  logged: false,
  load: ({ input, ctx, tx }) => {
    if (ctx.actor.kind === 'anonymous') throw refuse('unauthenticated', 'request.unauthenticated')
    return accountOf(tx, input.accountId, ctx.now)
  },
  may: mayReadMine,
  async run({ input: { accountId, upTo }, ctx, tx }): Promise<{ accountId: string }> {
    const subscriberId = actorIdOf(ctx.actor) ?? ''
    const changed = await store.markSeenBySubscriber(tx, { accountId, subscriberId, upTo, now: ctx.now })
    const follower = changed > 0 ? await followerOf(tx, { accountId, subscriberId }) : null
    if (follower) await wake(tx, [`subscriber:${subscriberId}`], 'read', follower.openid)
    return { accountId }
  },
})
