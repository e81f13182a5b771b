import { accountOf } from '@/lib/accounts'
import { actorIdOf } from '@/lib/platform/actor'
import { emit } from '@/lib/platform/events'
import { wake } from '@/lib/platform/live'
import { refuse } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { UnfollowInput } from './contract'
import { followerLost } from './events'
import { mayFollow } from './policy'
import * as store from './store'

/** Stops following: nothing more comes from the account, and the history stays the subscriber's (MSG-8). Safe to repeat. */
export const unfollow = defineUseCase({
  name: 'followers.unfollow',
  input: UnfollowInput,
  load: ({ input, ctx, tx }) => {
    if (ctx.actor.kind === 'anonymous') throw refuse('unauthenticated', 'request.unauthenticated')
    return accountOf(tx, input.accountId, ctx.now)
  },
  may: mayFollow,
  async run({ subject: account, ctx, tx }): Promise<{ accountId: string; following: false }> {
    const subscriberId = actorIdOf(ctx.actor) ?? ''
    const { count } = await store.end(tx, { accountId: account.id, subscriberId, now: ctx.now })
    if (count > 0) {
      const at = { now: ctx.now, requestId: ctx.requestId, ownerId: account.id }
      await emit(tx, followerLost, { accountId: account.id, subscriberId }, at)
      await wake(tx, [`account:${account.id}`, `subscriber:${subscriberId}`], 'follow')
    }
    return { accountId: account.id, following: false }
  },
})
