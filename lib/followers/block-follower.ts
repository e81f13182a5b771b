import { wake } from '@/lib/platform/live'
import { refuse } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { BlockFollowerInput, type FollowerView } from './contract'
import { mayChangeFollowers } from './policy'
import { followerView } from './rules'
import * as store from './store'
import { tagsOfOne } from './tag-store'

/** Puts a follower on the block list, or takes them off: what they write is then refused, they are told so, and sends pass them by (MSG-8). */
export const blockFollower = defineUseCase({
  name: 'followers.block',
  input: BlockFollowerInput,
  load: ({ input, tx }) => store.findByOpenid(tx, input),
  may: (actor, subject) => mayChangeFollowers(actor, subject),
  async run({ input: { accountId, openid, block }, subject, ctx, tx }): Promise<FollowerView> {
    const blockedAt = block === 'yes' ? ctx.now : null
    const change = blockedAt ? store.block : store.unblock
    if (!(await change(tx, { accountId, openid, now: ctx.now })))
      throw refuse('conflict', block === 'yes' ? 'followers.already_blocked' : 'followers.not_blocked')
    await wake(tx, [`account:${accountId}`], 'follow', openid)
    return followerView({ ...subject, blockedAt }, await tagsOfOne(tx, subject))
  },
  logOf: ({ input }) => ({ targetId: input.openid }),
})
