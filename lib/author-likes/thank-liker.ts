import { notify } from '@/lib/notifications'
import { refuse, refuseField } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { figure } from '@/lib/rulebook'
import { ThankInput } from './contract'
import { mayThank } from './policy'
import * as store from './store'

/** The author thanks for a like, once; the reader is told, and sees it beside their like (PUB-4). */
export const thankLiker = defineUseCase({
  name: 'author-likes.thank',
  input: ThankInput,
  async load({ input, tx }) {
    const like = await store.find(tx, input.likeId)
    return like?.accountId === input.accountId ? like : null
  },
  may: (actor, like) => mayThank(actor, like),
  async run({ input: { accountId, thanks }, subject: like, ctx, tx }) {
    const limit = figure('authorLikeWordCharacters', ctx.now)
    if ([...thanks].length > limit) throw refuseField('thanks', 'author_likes.words_too_long', { limit })
    if (!(await store.thank(tx, like.id, { thanks, thankedAt: ctx.now })))
      throw refuse('conflict', 'author_likes.thanked_already')
    const people = like.subscriberId ? [{ door: 'SUBSCRIBER' as const, personId: like.subscriberId }] : []
    const news = { kind: 'author_thanked' as const, facts: { thanks }, causeKey: `author-like:${like.id}`, accountId }
    await notify(tx, people, { ...news, href: `/a/${like.articleId}/like` }, ctx.now)
    return { likeId: like.id }
  },
  logOf: ({ input }) => ({ targetId: input.likeId }),
})
