import { useMaterials } from '@/lib/media'
import { refuse } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { DeleteArticleInput } from './contract'
import { dropArticlePages } from './pages'
import { mayWrite } from './policy'
import * as store from './store'

/** Deletes a published article (MSG-3): its page says from this moment that its author deleted it. */
export const deleteArticle = defineUseCase({
  name: 'articles.delete-article',
  input: DeleteArticleInput,
  load: ({ input, tx }) => store.loadPublished(tx, input),
  may: (actor, article) => mayWrite(actor, article),
  async run({ input, ctx, tx }) {
    const { count } = await store.markDeleted(tx, { ...input, now: ctx.now })
    if (count === 0) throw refuse('conflict', 'articles.already_deleted')
    await useMaterials(tx, { accountId: input.accountId, usedBy: 'article', refId: input.articleId, materialIds: [] })
    await dropArticlePages(tx, { accountId: input.accountId, articleIds: [input.articleId] })
    return { id: input.articleId }
  },
  logOf: ({ input }) => ({ targetId: input.articleId }),
})
