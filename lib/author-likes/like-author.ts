import { restrictionsOf } from '@/lib/moderation'
import { isBarred } from '@/lib/moderation/contract'
import { likeTargetOf } from '@/lib/originals'
import { startPayment } from '@/lib/payments'
import { actorIdOf, type Ctx } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { formatFen } from '@/lib/platform/money'
import { refuse, refuseField } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { figure } from '@/lib/rulebook'
import { LikeAuthorInput } from './contract'
import { offerOn } from './offer'
import { mayLike } from './policy'
import { amountOf } from './rules'
import * as store from './store'

/**
 * Begins to like an author with money (PUB-4): the like and its payment, whose money becomes the first author's also where it is
 * given at a reprint. Counts when it is paid. The same key again is the same like.
 */
export const likeAuthor = defineUseCase({
  name: 'author-likes.like',
  input: LikeAuthorInput,
  load: async ({ input, ctx, tx }) => likeTargetOf(tx, input.articleId, ctx.now),
  may: (actor) => mayLike(actor),
  async run({ input, subject: target, ctx, tx }): Promise<{ paymentId: string }> {
    const subscriberId = actorIdOf(ctx.actor) ?? ''
    const earlier = await store.findByKey(tx, subscriberId, input.clientKey)
    if (earlier?.paymentId) return { paymentId: earlier.paymentId }
    await refuseIfBarred(tx, ctx, target.accountId)
    const amountFen = requireAmount(input, ctx)
    const { accountId, articleId, firstArticleId } = target
    const id = newId(ctx.now)
    const { clientKey, words } = input
    const like = { id, accountId, articleId, firstArticleId, subscriberId, clientKey, amountFen, words }
    if (!(await store.insert(tx, { ...like, askedAt: ctx.now }))) throw refuse('conflict', 'author_likes.under_way')
    const { paymentId } = await startPayment(tx, ctx, {
      purpose: 'author_like',
      refId: id,
      payer: { door: 'SUBSCRIBER', id: subscriberId },
      ownerAccountId: accountId,
      amountFen,
      description: `《${target.title}》· ${target.author}`,
      subjectKey: `author-like:${id}`,
    })
    await store.notePayment(tx, id, paymentId)
    return { paymentId }
  },
})

/** A penalty can bar an account from being liked (MOD-4). */
async function refuseIfBarred(tx: Tx, { now }: Ctx, accountId: string): Promise<void> {
  const bar = isBarred(await restrictionsOf(tx, accountId, now), 'like-author')
  if (bar) throw refuse('forbidden', 'author_likes.barred', { clause: bar.clause, rule: 'MOD-4' })
}

function requireAmount(input: LikeAuthorInput, { now }: Ctx): number {
  const offer = offerOn(now)
  const limit = figure('authorLikeWordCharacters', now)
  if ([...input.words].length > limit) throw refuseField('words', 'author_likes.words_too_long', { limit })
  const amountFen = amountOf(input, offer)
  const bounds = { min: formatFen(offer.own.min), max: formatFen(offer.own.max) }
  if (amountFen === null)
    throw refuseField(input.choice === 'own' ? 'own' : 'choice', 'author_likes.no_such_amount', bounds)
  return amountFen
}
