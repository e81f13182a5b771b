import { wake } from '@/lib/platform/live'
import { defineUseCase } from '@/lib/platform/use-case'
import { type FollowerView, RemarkFollowerInput } from './contract'
import { mayChangeFollowers } from './policy'
import { followerView } from './rules'
import * as store from './store'
import { tagsOfOne } from './tag-store'

/** Gives a follower a name that only this account's operators see (MSG-8). */
export const remarkFollower = defineUseCase({
  name: 'followers.remark',
  input: RemarkFollowerInput,
  load: ({ input, tx }) => store.findByOpenid(tx, input),
  may: (actor, subject) => mayChangeFollowers(actor, subject),
  async run({ input, subject, tx }): Promise<FollowerView> {
    await store.setRemark(tx, input)
    await wake(tx, [`account:${input.accountId}`], 'follow', input.openid)
    return followerView({ ...subject, remark: input.remark }, await tagsOfOne(tx, subject))
  },
  logOf: ({ input }) => ({ targetId: input.openid }),
})
