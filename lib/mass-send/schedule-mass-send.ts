import { type AccountBrief, accountOf, requireLive } from '@/lib/accounts'
import { asksSecondFactor } from '@/lib/accounts/contract'
import { loadSendableDrafts } from '@/lib/articles'
import { verifySecondFactor } from '@/lib/identity'
import { sendingFrozen } from '@/lib/members'
import { restrictionsOf } from '@/lib/moderation'
import { actorIdOf, type Ctx } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { emit } from '@/lib/platform/events'
import { newId } from '@/lib/platform/ids'
import { enqueue } from '@/lib/platform/jobs'
import { wake } from '@/lib/platform/live'
import { type Refusal, refuse, refuseField } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { figure } from '@/lib/rulebook'
import { type MassSendView, ScheduleMassSendInput } from './contract'
import { massSendScheduled } from './events'
import { deliverMassSend } from './jobs'
import { makeVisible } from './make-visible'
import { maySend } from './policy'
import { refuseIfBarred, refuseIfFrozen } from './refuse-if-barred'
import { quotasAhead, windowOf } from './quota'
import { latestSendAt, type QuotaWindow, sendAtFault } from './rules'
import * as store from './store'
import { massSendView } from './views'

/**
 * Accepts a mass-send, charges it to the quota of the window in which it becomes visible, and makes it visible at once or queues it.
 * The same client key again answers with the same send.
 */
export const scheduleMassSend = defineUseCase({
  name: 'mass-send.schedule',
  input: ScheduleMassSendInput,
  async load({ input: { accountId, clientKey }, ctx, tx }) {
    const account = await accountOf(tx, accountId, ctx.now)
    if (!account) return null
    const earlier = await store.findByClientKey(tx, accountId, clientKey)
    return { accountId, account, earlier, restrictions: await restrictionsOf(tx, accountId, ctx.now) }
  },
  may: (actor, subject) => maySend(actor, subject),
  async run({ input, subject: { account, earlier, restrictions }, ctx, tx }): Promise<MassSendView> {
    if (earlier) return massSendView(tx, earlier)
    requireLive(account)
    refuseIfFrozen(await sendingFrozen(tx, account.id, ctx.now))
    refuseIfBarred(restrictions)
    refuseUnlessTimely(input.sendAt, ctx.now)
    await refuseUnlessSendable(tx, input, ctx.now)

    const sendAt = input.sendAt ?? ctx.now
    const window = windowOf(account, sendAt)
    const id = newId(ctx.now)
    const { accountId, articleIds, clientKey } = input
    if (
      !(await store.insert(tx, {
        id,
        accountId,
        articleIds,
        clientKey,
        createdBy: actorIdOf(ctx.actor),
        acceptedAt: ctx.now,
        sendAt,
        window,
      }))
    ) {
      const same = await store.findByClientKey(tx, accountId, clientKey)
      if (same) return massSendView(tx, same)
    }

    // Charged when accepted, not when delivered: two operators pressing "send" together must not both win the last place.
    if (!(await store.takeQuota(tx, accountId, window))) throw await quotaExhausted(tx, ctx, { account, window })
    // After everything else that can refuse, so that a code is not spent on a send that could not go out.
    if (ctx.actor.kind === 'operator' && asksSecondFactor('mass-send.send'))
      await verifySecondFactor(tx, ctx, input.code)

    const key = { accountId, massSendId: id }
    await emit(tx, massSendScheduled, key, { ...ctx, ownerId: accountId })
    await (input.sendAt ? queue(tx, key, sendAt) : showNow(tx, ctx, { ...key, articleIds }))
    const row = await store.find(tx, key)
    if (!row) throw new Error('the send that was written is not there')
    return massSendView(tx, row)
  },
  logOf: ({ view }) => ({ targetId: view.id }),
})

/** Says when a place is free again: the next window may be taken by what is scheduled for it. */
async function quotaExhausted(
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

async function queue(tx: Tx, key: store.SendKey, sendAt: Date): Promise<void> {
  await enqueue(tx, deliverMassSend, key, { key: key.massSendId, runAt: sendAt })
  await wake(tx, [`account:${key.accountId}`], 'mass-send', key.massSendId)
}

async function showNow(tx: Tx, ctx: Ctx, waiting: store.SendKey & { articleIds: readonly string[] }): Promise<void> {
  if ((await makeVisible(tx, ctx, waiting)) !== 'won') throw refuse('conflict', 'mass_send.article_missing')
}

function refuseUnlessTimely(sendAt: Date | undefined, now: Date): void {
  const fault = sendAtFault(sendAt, now)
  if (fault === 'past') throw refuseField('sendAt', 'mass_send.send_at_past')
  if (fault === 'far') {
    throw refuseField('sendAt', 'mass_send.send_at_far', {
      days: figure('massSendScheduleDays', now),
      latest: latestSendAt(now).toISOString(),
    })
  }
}

async function refuseUnlessSendable(
  tx: Tx,
  { accountId, articleIds }: { accountId: string; articleIds: readonly string[] },
  now: Date,
): Promise<void> {
  const { min, max } = figure('articlesPerMassSend', now)
  if (articleIds.length < min || articleIds.length > max || new Set(articleIds).size < articleIds.length) {
    throw refuseField('articleIds', 'mass_send.article_count', { min, max })
  }
  const drafts = await loadSendableDrafts(tx, { accountId, articleIds })
  if (drafts.length < articleIds.length) throw refuse('conflict', 'mass_send.article_missing')
  const unfit = drafts.find(({ faults }) => faults.length > 0)
  if (unfit) throw refuse('invalid', 'mass_send.article_unfit', { title: unfit.title })
  const taken = new Set(await store.waitingArticles(tx, accountId))
  const first = drafts.find(({ id }) => taken.has(id))
  if (first) throw refuse('conflict', 'mass_send.article_taken', { title: first.title })
}
