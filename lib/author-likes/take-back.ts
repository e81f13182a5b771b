import { dropArticlePages } from '@/lib/articles'
import { requestRefund } from '@/lib/payments'
import { refuse } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { TakeBackInput } from './contract'
import { mayTakeBack } from './policy'
import * as store from './store'

/** Takes a like back while its money is held (PUB-4): all of it goes back to the reader. Counted, so that it goes back once. */
export const takeBackLike = defineUseCase({
  name: 'author-likes.take-back',
  input: TakeBackInput,
  load: ({ input, tx }) => store.find(tx, input.likeId),
  may: mayTakeBack,
  async run({ subject: like, ctx, tx }): Promise<{ articleId: string }> {
    const { id, accountId, articleId, paymentId, amountFen } = like
    if (!paymentId || !(await store.markReturned(tx, id, ctx.now))) throw refuse('conflict', 'author_likes.not_held')
    await requestRefund(tx, ctx, { paymentId, amountFen, reason: 'taken_back', key: 'taken-back' })
    await dropArticlePages(tx, { accountId, articleIds: [articleId] })
    return { articleId }
  },
})
