import { requireLive } from '@/lib/accounts'
import { exchangeOf, receive } from '@/lib/messages'
import { restrictionsOf } from '@/lib/moderation'
import { actorIdOf } from '@/lib/platform/actor'
import { refuse } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { responderFor } from '@/lib/replies'
import { type ReceivedView, ReceiveMessageInput } from './contract'
import { BURST } from './limits'
import { maySpeak } from './policy'
import * as store from './store'

/** Refuses what this account cannot take from this person, and returns the person's id there. */
function requireOpen({ accountName, accountState, openid, unfollowedAt, blockedAt }: store.FoundConversation): string {
  requireLive({ name: accountName, state: accountState })
  if (!openid || unfollowedAt) throw refuse('forbidden', 'conversation.not_following', { name: accountName })
  if (blockedAt) throw refuse('forbidden', 'conversation.blocked', { name: accountName })
  return openid
}

const refuseBurst = (since: Date) =>
  refuse('limit', 'conversation.too_many_messages', {
    ...BURST,
    again: new Date(since.getTime() + BURST.seconds * 1000).toISOString(),
  })

/**
 * A follower writes to an account: stored once however often it is sent, answered in the same transaction by the first
 * keyword rule, else by the default reply. Refuses who does not follow or is blocked, and accounts that are not live or
 * that a penalty keeps from replying, and with `limit` who floods an account.
 */
export const receiveMessage = defineUseCase({
  name: 'conversation.receive-message',
  input: ReceiveMessageInput,
  load: ({ input, ctx, tx }) => {
    if (ctx.actor.kind === 'anonymous') throw refuse('unauthenticated', 'request.unauthenticated')
    return store.loadForReceiving(tx, {
      accountId: input.accountId,
      subscriberId: actorIdOf(ctx.actor) ?? input.accountId,
      now: ctx.now,
    })
  },
  may: maySpeak,
  async run({ input, subject, ctx, tx }): Promise<ReceivedView> {
    const openid = requireOpen(subject)
    const { accountId, subscriberId, replyVersion: version } = subject
    const { barred } = await restrictionsOf(tx, accountId, ctx.now)
    const bar = barred.find((one) => one.function === 'reply')
    if (bar)
      throw refuse('forbidden', bar.until ? 'conversation.account_barred' : 'conversation.account_barred_for_ever', {
        name: subject.accountName,
        until: bar.until,
      })

    const { text, clientMessageId } = input
    if (subject.burstSince) {
      const stored = await exchangeOf(tx, { accountId, subscriberId, clientMessageId })
      if (stored.length > 0) return { accountId, messages: stored, isNew: false }
      throw refuseBurst(subject.burstSince)
    }
    const reply = await responderFor(tx, { accountId, version, text, automated: false, lot: Math.random() })
    const said = await receive(tx, { accountId, subscriberId, openid, text, clientMessageId, now: ctx.now, reply })
    const messages = said ?? (await exchangeOf(tx, { accountId, subscriberId, clientMessageId }))
    return { accountId, messages, isNew: said !== null }
  },
})
