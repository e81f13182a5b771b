import type { Tx } from '@/lib/platform/db'
import type { FollowState } from './contract'
import * as store from './store'
import type { FoundFollower } from './subject'

const CONTACTS = 500

/** How many follow an account now; as quick for a million as for one. */
export const followersCount = (tx: Tx, accountId: string): Promise<number> => store.count(tx, accountId)

/** One follower by the account's own id for them, unfollowed ones included; null when unknown to this account. */
export const followerByOpenid = (tx: Tx, where: { accountId: string; openid: string }): Promise<FoundFollower | null> =>
  store.findByOpenid(tx, where)

/** One follower by subscriber; null for who never followed. */
export const followerOf = (tx: Tx, where: { accountId: string; subscriberId: string }): Promise<FoundFollower | null> =>
  store.findBySubscriber(tx, where)

/** How a subscriber stands to an account; null for who never followed it. */
export async function followStateOf(tx: Tx, subscriberId: string, accountId: string): Promise<FollowState | null> {
  const row = await store.findBySubscriber(tx, { accountId, subscriberId })
  if (!row) return null
  const { openid, unfollowedAt, blockedAt, followedAt } = row
  return { openid, following: unfollowedAt === null, blocked: blockedAt !== null, since: followedAt.toISOString() }
}

/** Whether the subscriber follows the account now. */
export const isFollowing = async (tx: Tx, subscriberId: string, accountId: string): Promise<boolean> =>
  (await followStateOf(tx, subscriberId, accountId))?.following ?? false

/** The accounts that a subscriber follows now, by account id, at most 500 at a time; `after` is the last account id of the page before. */
export async function contactsOf(tx: Tx, subscriberId: string, after: string | null = null) {
  const rows = await store.contacts(tx, { subscriberId, after, limit: CONTACTS })
  return rows.map(({ accountId, openid, followedAt, blockedAt }) => ({
    accountId,
    openid,
    since: followedAt.toISOString(),
    blocked: blockedAt !== null,
  }))
}
