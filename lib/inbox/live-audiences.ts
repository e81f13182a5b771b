import type { Audience } from '@/lib/platform/live'
import * as store from './store'

/** What a subscriber's open pages hear: their own matters, and the news of each account they follow. */
export async function liveAudiencesOf(subscriberId: string): Promise<Audience[]> {
  const follows = await store.followedIds(subscriberId)
  return [`subscriber:${subscriberId}`, ...follows.map((id): Audience => `follows:${id}`)]
}
