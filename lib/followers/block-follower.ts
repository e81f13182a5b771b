import { wake } from '@/lib/platform/live'
import { refuse } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { BlockFollowerInput, type FollowerView } from './contract'
import { mayChangeFollowers } from './policy'
import { followerView } from './rules'
import * as store from './store'

/** Puts a follower on the block list, or takes them off: what they write is then refused, and they are told so (MSG-8). */
export const blockFollower = defineUseCase({
  name: 'followers.block',
  input: BlockFollowerInput,
  load: ({ input, tx }) => store.findByOpenid(tx, input),
  may: (actor, subject) => mayChangeFollowers(actor, subject),
  async run({ input: { accountId, openid, block }, subject, ctx, tx }): Promise<FollowerView> {
    const blockedAt = block === 'yes' ? ctx.now : null
    const { count } = await store.setBlocked(tx, { accountId, openid, blockedAt })
    if (count === 0) throw refuse('conflict', block === 'yes' ? 'followers.already_blocked' : 'followers.not_blocked')
    await wake(tx, [`account:${accountId}`], 'follow', openid)
    return followerView({ ...subject, blockedAt })
  },
  logOf: ({ input }) => ({ targetId: input.openid }),
})
