import { publishArticles } from '@/lib/articles'
import { followersCount } from '@/lib/followers'
import type { Ctx } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { emit } from '@/lib/platform/events'
import { wake } from '@/lib/platform/live'
import { massSendDelivered } from './events'
import * as store from './store'

interface Waiting extends store.SendKey {
  articleIds: readonly string[]
}

/**
 * Makes a waiting send visible to all at this instant and publishes its articles: 'won', or 'lost' to somebody who ended it first,
 * or 'missing' when a draft is gone (the caller must then refuse, or roll back). Readers find it through their follows, so its work
 * does not grow with the number of followers.
 */
export async function makeVisible(
  tx: Tx,
  ctx: Ctx,
  { accountId, massSendId, articleIds }: Waiting,
): Promise<'won' | 'lost' | 'missing'> {
  const audienceCount = await followersCount(tx, accountId)
  if (!(await store.becomeVisible(tx, { accountId, massSendId }, { visibleAt: ctx.now, audienceCount }))) return 'lost'
  const published = await publishArticles(tx, { accountId, articleIds, publishedAt: ctx.now })
  if (published.length < articleIds.length) return 'missing'
  await emit(tx, massSendDelivered, { accountId, massSendId }, { ...ctx, ownerId: accountId })
  await wake(tx, [`account:${accountId}`, `follows:${accountId}`], 'mass-send', massSendId)
  return 'won'
}
