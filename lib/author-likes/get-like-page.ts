import { likeTargetOf } from '@/lib/originals'
import { actorIdOf } from '@/lib/platform/actor'
import { defineQuery } from '@/lib/platform/use-case'
import { figure } from '@/lib/rulebook'
import { ArticleInput, type LikePage, type LikersView, type LikeState, type OwnLike } from './contract'
import { offerOn } from './offer'
import { mayLike, maySeeLikers } from './policy'
import { isHeld } from './rules'
import * as store from './store'

/** How many names stand at an article's foot. */
const SHOWN = 12

const ownLike = (like: store.Like, now: Date): OwnLike => ({
  ...{ id: like.id, amountFen: like.amountFen, words: like.words, paymentId: like.paymentId, thanks: like.thanks },
  state: like.state.toLowerCase() as LikeState,
  at: (like.paidAt ?? like.askedAt).toISOString(),
  returnableUntil: isHeld(like, now) ? (like.availableAt?.toISOString() ?? null) : null,
})

/** Where a reader likes an author: amounts, and what they gave here before. */
export const getLikePage = defineQuery({
  name: 'author-likes.get-page',
  input: ArticleInput,
  load: ({ input, ctx, tx }) => likeTargetOf(tx, input.articleId, ctx.now),
  may: (actor) => mayLike(actor),
  async run({ subject: { articleId, title, author, account }, ctx, tx }): Promise<LikePage> {
    const mine = await store.ofReader(tx, { articleId, subscriberId: actorIdOf(ctx.actor) ?? '' })
    return {
      ...{ articleId, title, author, account, ...offerOn(ctx.now) },
      wordCharacters: figure('authorLikeWordCharacters', ctx.now),
      holdDays: figure('authorLikeHoldDays', ctx.now),
      mine: mine.map((like) => ownLike(like, ctx.now)),
    }
  },
})

/** Who liked lately, for an article's foot; null where its author cannot be liked. */
export const getLikers = defineQuery({
  name: 'author-likes.get-likers',
  input: ArticleInput,
  load: async ({ input }) => input,
  may: maySeeLikers,
  async run({ input: { articleId }, ctx, tx }): Promise<LikersView | null> {
    const target = await likeTargetOf(tx, articleId, ctx.now)
    if (!target) return null
    const { rows, count } = await store.recentAt(tx, articleId, SHOWN)
    return { author: target.author, count, names: rows.flatMap(({ subscriber }) => subscriber?.name || []) }
  },
})
