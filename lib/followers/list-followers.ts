import { mayDo } from '@/lib/accounts/contract'
import { defineQuery } from '@/lib/platform/use-case'
import { FOLLOWERS_PER_PAGE, type FollowerPage, ListFollowersInput } from './contract'
import { maySeeFollowers } from './policy'
import { cursorOf, followerView, placeOf } from './rules'
import * as store from './store'
import { tagsOf } from './tag-store'

/** An account's followers, the newest first, by name, remark or openid when `search` is given, or those who bear a tag. */
export const listFollowers = defineQuery({
  name: 'followers.list',
  input: ListFollowersInput,
  load: ({ input }) => Promise.resolve({ accountId: input.accountId }),
  may: maySeeFollowers,
  async run({ input: { cursor, ...input }, ctx, tx }): Promise<FollowerPage> {
    const limit = FOLLOWERS_PER_PAGE
    const [rows, following, blocked] = await Promise.all([
      store.list(tx, { ...input, after: cursor ? placeOf(cursor) : null, limit: limit + 1 }),
      store.count(tx, input.accountId),
      store.countBlocked(tx, input.accountId),
    ])
    const last = rows.length > limit ? rows[limit - 1] : undefined
    const page = rows.slice(0, limit)
    const tags = await tagsOf(
      tx,
      input.accountId,
      page.map(({ subscriberId }) => subscriberId),
    )
    return {
      followers: page.map((row) => followerView(row, tags.get(row.subscriberId))),
      nextCursor: last ? cursorOf(last) : null,
      counts: { following, blocked },
      mayChange: mayDo(ctx.actor, input.accountId, 'followers.change'),
    }
  },
})
