import type { AccountBrief } from '@/lib/accounts'
import { loadSendable } from '@/lib/articles'
import type { SendableArticle } from '@/lib/articles/contract'
import { objectionTo } from '@/lib/originals'
import type { Ctx } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { type Refusal, refuse, refuseField } from '@/lib/platform/refusal'
import { figure } from '@/lib/rulebook'
import { quotasAhead } from './quota'
import { latestSendAt, type QuotaWindow, sendAtFault } from './rules'
import * as store from './store'

/** Refuses a wished time that is past, too near or too far (MSG-3). */
export function refuseUnlessTimely(sendAt: Date | undefined, now: Date): void {
  const fault = sendAtFault(sendAt, now)
  if (fault === 'past') throw refuseField('sendAt', 'mass_send.send_at_past')
  if (fault === 'soon')
    throw refuseField('sendAt', 'mass_send.send_at_soon', { minutes: figure('massSendScheduleMinutes', now) })
  if (fault === 'far') {
    throw refuseField('sendAt', 'mass_send.send_at_far', {
      days: figure('massSendScheduleDays', now),
      latest: latestSendAt(now).toISOString(),
    })
  }
}

interface Chosen {
  accountId: string
  articleIds: readonly string[]
}

/** What would be sent, or a refusal: of a wrong number, of what is missing or unfit, of what waits elsewhere or was sent before. */
export async function requireSendable(
  tx: Tx,
  { accountId, articleIds }: Chosen,
  now: Date,
): Promise<SendableArticle[]> {
  const { min, max } = figure('articlesPerMassSend', now)
  if (articleIds.length < min || articleIds.length > max || new Set(articleIds).size < articleIds.length) {
    throw refuseField('articleIds', 'mass_send.article_count', { min, max })
  }
  const articles = await loadSendable(tx, { accountId, articleIds })
  if (articles.length < articleIds.length) throw refuse('conflict', 'mass_send.article_missing')
  const unfit = articles.find(({ faults }) => faults.length > 0)
  if (unfit) throw refuse('invalid', 'mass_send.article_unfit', { title: unfit.title })
  const taken = new Set(await store.waitingArticles(tx, accountId))
  const first = articles.find(({ id }) => taken.has(id))
  if (first) throw refuse('conflict', 'mass_send.article_taken', { title: first.title })
  const sent = await store.sentArticles(tx, accountId, articleIds)
  const again = articles.find(({ id }) => sent.has(id))
  if (again) throw refuse('conflict', 'mass_send.article_sent', { title: again.title })
  const objection = await objectionTo(tx, { accountId, articleIds }, now)
  if (objection) throw refuse('conflict', objection.code, objection.facts)
  return articles
}

/** Says when a place is free again: the next window may be taken by what is scheduled for it. */
export async function quotaExhausted(
  tx: Tx,
  { now }: Ctx,
  { account, window }: { account: AccountBrief; window: QuotaWindow },
): Promise<Refusal> {
  const until = window.until.toISOString()
  const free = (await quotasAhead(tx, account, now)).find(({ left, opensAt }) => left > 0 && opensAt >= until)
  return refuse('limit', 'mass_send.quota_exhausted', {
    limit: window.limit,
    per: window.per,
    returnsAt: free?.opensAt ?? until,
    rule: 'CERT-3',
  })
}
