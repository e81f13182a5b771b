import { randomBytes } from 'node:crypto'
import type { Tx } from '@/lib/platform/db'
import { emit } from '@/lib/platform/events'
import { wake } from '@/lib/platform/live'
import type { FollowView } from './contract'
import { followerGained } from './events'
import * as store from './store'

interface Begin {
  accountId: string
  subscriberId: string
  scene: string
  now: Date
  requestId: string
}

/** Random, so that two accounts cannot find out that they speak of the same person (AUTH-4). */
const newOpenid = () => `o${randomBytes(20).toString('base64url')}`

/**
 * Makes a subscriber follow an account in the caller's transaction; counted and safe to repeat. Following again wakes
 * the old row, so that openid, remark and history stay. Who may, and the reply on following, are `lib/conversation`'s.
 */
export async function beginFollow(
  tx: Tx,
  { accountId, subscriberId, scene, now, requestId }: Begin,
): Promise<FollowView> {
  const begun = await store.begin(tx, { accountId, subscriberId, openid: newOpenid(), scene, now })
  if (!begun) {
    const held = await store.findBySubscriber(tx, { accountId, subscriberId })
    return { accountId, openid: held?.openid ?? '', outcome: 'already' }
  }
  const payload = { accountId, subscriberId, scene, again: begun.again }
  await emit(tx, followerGained, payload, { now, requestId, ownerId: accountId })
  await wake(tx, [`account:${accountId}`, `subscriber:${subscriberId}`], 'follow', begun.openid)
  return { accountId, openid: begun.openid, outcome: begun.again ? 'again' : 'new' }
}
