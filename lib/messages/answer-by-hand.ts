import { accountOf, requireLive } from '@/lib/accounts'
import { type FoundFollower, followerByOpenid } from '@/lib/followers'
import { keepSentMaterials } from '@/lib/media'
import { restrictionsOf } from '@/lib/moderation'
import { actorIdOf } from '@/lib/platform/actor'
import { newId } from '@/lib/platform/ids'
import { wake } from '@/lib/platform/live'
import { refuse } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { figure } from '@/lib/rulebook'
import { requireSendable } from './check-content'
import { AnswerByHandInput, type MessageView } from './contract'
import { mayTalk } from './policy'
import { answerWindow, columnsOf } from './rules'
import * as store from './store'
import { messageViews } from './views'

function requireAnswerable(follower: FoundFollower, now: Date): void {
  if (follower.unfollowedAt) throw refuse('forbidden', 'messages.not_following')
  if (follower.blockedAt) throw refuse('forbidden', 'messages.follower_blocked')
  const window = answerWindow(follower.lastInboundAt, figure('replyWindowHours', now), now)
  if (window.open) return
  if (window.until === null) throw refuse('limit', 'messages.never_wrote', { hours: window.hours })
  throw refuse('limit', 'messages.window_closed', { hours: window.hours, until: window.until })
}

/**
 * An operator answers a follower by hand, within the hours after they last wrote (MSG-7); the same press twice is one
 * message. Refuses followers who left or are blocked, and accounts that a penalty keeps from replying.
 */
export const answerByHand = defineUseCase({
  name: 'messages.answer-by-hand',
  input: AnswerByHandInput,
  async load({ input, ctx, tx }) {
    const follower = await followerByOpenid(tx, input)
    if (!follower) return null
    const account = await accountOf(tx, input.accountId, ctx.now)
    return (
      account && {
        accountId: account.id,
        account,
        follower,
        restrictions: await restrictionsOf(tx, account.id, ctx.now),
      }
    )
  },
  may: (actor, subject) => mayTalk(actor, subject),
  async run({ input, subject: { account, follower, restrictions }, ctx, tx }): Promise<MessageView> {
    const { accountId, subscriberId, openid } = follower
    const { clientMessageId } = input
    requireLive(account)
    const bar = restrictions.barred.find((one) => one.function === 'reply')
    if (bar)
      throw refuse('forbidden', bar.until ? 'messages.reply_barred' : 'messages.reply_barred_for_ever', {
        until: bar.until,
        clause: bar.clause,
      })
    requireAnswerable(follower, ctx.now)
    await requireSendable(tx, accountId, [input])

    const operatorId = actorIdOf(ctx.actor) ?? ''
    const message = {
      id: newId(ctx.now),
      ...columnsOf(input),
      responder: `operator:${operatorId}`,
      sentAt: ctx.now,
      clientMessageId,
    }
    const isNew = await store.storeOutgoing(tx, { accountId, subscriberId, messages: [message], answers: true })
    if (isNew > 0) {
      if (message.materialId) await keepSentMaterials(tx, { accountId, materialIds: [message.materialId] })
      await wake(tx, [`account:${accountId}`, `subscriber:${subscriberId}`], 'message', openid)
    }
    const stored = await store.findByClientId(tx, { accountId, subscriberId, clientMessageId })
    const [view] = stored ? await messageViews(tx, [stored], operatorId) : []
    if (!view) throw refuse('conflict', 'messages.sent_otherwise')
    return view
  },
  logOf: ({ input }) => ({ targetId: input.openid }),
})
