import type { FollowerView } from './contract'
import type { FoundFollower } from './subject'

type Seen = Pick<
  FoundFollower,
  'openid' | 'name' | 'remark' | 'scene' | 'followedAt' | 'unfollowedAt' | 'blockedAt' | 'lastMessageAt'
>

/** Only what an account may know of a follower (AUTH-4). */
export const followerView = (row: Seen, tags: FollowerView['tags'] = []): FollowerView => ({
  openid: row.openid,
  name: row.name,
  remark: row.remark,
  scene: row.scene,
  followedAt: row.followedAt.toISOString(),
  unfollowedAt: row.unfollowedAt?.toISOString() ?? null,
  blockedAt: row.blockedAt?.toISOString() ?? null,
  lastMessageAt: row.lastMessageAt?.toISOString() ?? null,
  tags,
})

export const cursorOf = ({ followedAt, openid }: Pick<FoundFollower, 'followedAt' | 'openid'>): string =>
  `${followedAt.getTime()}_${openid}`

/** The place that a cursor names. */
export function placeOf(cursor: string): { at: Date; openid: string } {
  const cut = cursor.indexOf('_')
  return { at: new Date(Number(cursor.slice(0, cut))), openid: cursor.slice(cut + 1) }
}
