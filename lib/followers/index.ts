import 'server-only'

export { beginFollow } from './begin-follow'
export { blockFollower } from './block-follower'
export { contactsOf, followerByOpenid, followerOf, followersCount, followStateOf, isFollowing } from './known'
export { listFollowers } from './list-followers'
export { remarkFollower } from './remark-follower'
export { unfollow } from './unfollow'
export type { FoundFollower } from './subject'
