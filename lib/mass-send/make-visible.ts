import { loadSendable, publishArticles } from '@/lib/articles'
import { reachedBy } from '@/lib/followers'
import type { Audience } from '@/lib/followers/contract'
import { admitArticles } from '@/lib/originals'
import type { Ctx } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { emit } from '@/lib/platform/events'
import { wake } from '@/lib/platform/live'
import { massSendDelivered } from './events'
import * as store from './store'

interface Waiting extends store.SendKey {
  articleIds: readonly string[]
  audience: Audience
}

/**
 * Makes a waiting send visible at this instant to all whom its condition names, and publishes its drafts: 'won', or 'lost' to somebody
 * who ended it first, or 'missing' when an article is gone (the caller must then refuse, or roll back). Readers find it through
 * their follows, so that it writes one row, however many they are.
 */
export async function makeVisible(
  tx: Tx,
  ctx: Ctx,
  { accountId, massSendId, articleIds, audience }: Waiting,
): Promise<'won' | 'lost' | 'missing'> {
  const articles = await loadSendable(tx, { accountId, articleIds })
  const audienceCount = await reachedBy(tx, accountId, audience)
  if (!(await store.becomeVisible(tx, { accountId, massSendId }, { visibleAt: ctx.now, audienceCount }))) return 'lost'
  const drafts = articles.filter(({ isPublished }) => !isPublished).map(({ id }) => id)
  const { now: publishedAt, requestId } = ctx
  await admitArticles(tx, ctx, { accountId, articleIds: drafts })
  const published = await publishArticles(tx, { accountId, articleIds: drafts, publishedAt, requestId })
  if (articles.length < articleIds.length || published.length < drafts.length) return 'missing'
  await emit(tx, massSendDelivered, { accountId, massSendId }, { ...ctx, ownerId: accountId })
  await wake(tx, [`account:${accountId}`, `follows:${accountId}`], 'mass-send', massSendId)
  return 'won'
}
