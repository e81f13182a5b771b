import { useMaterials } from '@/lib/media'
import type { Ctx } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { emit } from '@/lib/platform/events'
import { refuse } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { DeleteArticleInput } from './contract'
import { releaseLent } from './draft-from'
import { articleDeleted } from './events'
import { dropArticlePages } from './pages'
import { mayWrite } from './policy'
import * as store from './store'
import { loadLent } from './text-store'

/** Deletes a published article in the caller's transaction; false when it is deleted already. */
export async function endArticle(
  tx: Tx,
  ctx: Ctx,
  { accountId, articleId }: { accountId: string; articleId: string },
): Promise<boolean> {
  const { count } = await store.markDeleted(tx, { accountId, articleId, now: ctx.now })
  if (count === 0) return false
  await useMaterials(tx, { accountId, usedBy: 'article', refId: articleId, materialIds: [] })
  await releaseLent(tx, await loadLent(tx, articleId))
  await dropArticlePages(tx, { accountId, articleIds: [articleId] })
  await emit(tx, articleDeleted, { accountId, articleId }, { ...ctx, ownerId: accountId })
  return true
}

/** Deletes a published article (MSG-3): its page says from this moment that its author deleted it. */
export const deleteArticle = defineUseCase({
  name: 'articles.delete-article',
  input: DeleteArticleInput,
  load: ({ input, tx }) => store.loadPublished(tx, input),
  may: (actor, article) => mayWrite(actor, article),
  async run({ input, ctx, tx }) {
    if (!(await endArticle(tx, ctx, input))) throw refuse('conflict', 'articles.already_deleted')
    return { id: input.articleId }
  },
  logOf: ({ input }) => ({ targetId: input.articleId }),
})
