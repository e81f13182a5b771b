import { accountOf } from '@/lib/accounts'
import { loadSendable } from '@/lib/articles'
import { reviewStateOf } from '@/lib/checkup'
import type { ReviewState } from '@/lib/checkup/contract'
import { Audience } from '@/lib/followers/contract'
import { sendingFrozen } from '@/lib/members'
import { restrictionsOf } from '@/lib/moderation'
import { objectionTo } from '@/lib/originals'
import type { Ctx } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { emit } from '@/lib/platform/events'
import { wake } from '@/lib/platform/live'
import { defineUseCase } from '@/lib/platform/use-case'
import { MassSendInput, type Rejection } from './contract'
import { massSendRejected } from './events'
import { changedSince } from './changed-since'
import { makeVisible } from './make-visible'
import { mayDeliver } from './policy'
import { sendBar } from './refuse-if-barred'
import * as store from './store'

export type Delivery = 'visible' | 'rejected' | 'nothing_to_do'

/**
 * Makes a scheduled send visible when its time has come. Safe to run twice, early, late, or on two workers at once: the counted
 * transition lets one of them do it. What came up since it was scheduled (a penalty, a freeze, a deleted draft) rejects it and gives the quota back.
 */
export const deliverSend = defineUseCase({
  name: 'mass-send.deliver',
  input: MassSendInput,
  load: ({ input, tx }) => store.find(tx, input),
  may: mayDeliver,
  async run({ input, subject: send, ctx, tx }): Promise<Delivery> {
    if (send.state !== 'SCHEDULED') return 'nothing_to_do'
    const review = await reviewStateOf(tx, input)
    // Its quota is free again as soon as a person said no, not only at its time.
    const isDue = review === 'refused' || (review !== 'waiting' && send.sendAt <= ctx.now)
    if (!isDue) return 'nothing_to_do'
    await store.holdSends(tx, input.accountId)
    const reason = await reasonAgainst(tx, ctx, { send, review })
    if (reason) return (await reject(tx, ctx, { ...input, send, reason })) ? 'rejected' : 'nothing_to_do'

    const outcome = await makeVisible(tx, ctx, {
      ...input,
      articleIds: send.articleIds,
      audience: Audience.parse(send.audience),
    })
    // A draft went away in this very moment: roll back; the queue tries again and then finds the reason.
    if (outcome === 'missing') throw new Error(`drafts of mass-send ${send.id} changed while it was delivered`)
    return outcome === 'won' ? 'visible' : 'nothing_to_do'
  },
})

interface Due {
  send: store.SendRow
  review: ReviewState | null
}

async function reasonAgainst(tx: Tx, ctx: Ctx, { send, review }: Due): Promise<Rejection | null> {
  const { accountId, articleIds } = send
  if (review === 'refused') return 'refused_in_review'
  const account = await accountOf(tx, accountId, ctx.now)
  if (account?.state !== 'LIVE') return 'account_not_live'
  if (await sendingFrozen(tx, accountId, ctx.now)) return 'sending_frozen'
  if (sendBar(await restrictionsOf(tx, accountId, ctx.now))) return 'sending_barred'
  const articles = await loadSendable(tx, { accountId, articleIds })
  if (articles.length < articleIds.length) return 'article_missing'
  // What a second person approved, or a reviewer saw, is what goes out, to the letter.
  if ((send.decidedAt || review) && changedSince(send, articles)) return 'article_changed'
  if (articles.some(({ faults }) => faults.length > 0)) return 'article_unfit'
  return (await objectionTo(tx, { accountId, articleIds }, ctx.now)) ? 'article_objected' : null
}

async function reject(
  tx: Tx,
  ctx: Ctx,
  { send, reason, ...key }: store.SendKey & { send: store.SendRow; reason: Rejection },
): Promise<boolean> {
  if (!(await store.endUnsent(tx, key, { from: 'SCHEDULED', to: 'REJECTED', reason }))) return false
  await store.returnQuota(tx, key.accountId, send.quotaWindow)
  await emit(tx, massSendRejected, { ...key, reason }, { ...ctx, ownerId: key.accountId })
  await wake(tx, [`account:${key.accountId}`], 'mass-send', key.massSendId)
  return true
}
