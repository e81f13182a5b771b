import 'server-only'

export {
  audienceChoices,
  audienceTagNames,
  countAudience,
  reachedBy,
  requireAudience,
  unfollowedSince,
} from './audience'
export { namesTraits } from './audience-rules'
export { beginFollow } from './begin-follow'
export { blockFollower } from './block-follower'
export { followersAmong } from './by-subscribers'
export { contactsOf, followerByOpenid, followerOf, followersCount, followStateOf, isFollowing } from './known'
export { listFollowers } from './list-followers'
export { remarkFollower } from './remark-follower'
export { createTag, deleteTag, listTags, renameTag, tagFollowers } from './tags'
export { getMyTraits, saveMyTraits } from './traits'
export { unfollow } from './unfollow'
export type { FoundFollower } from './subject'
export { accountsByFollowers, conversationsSince } from './count-store'
