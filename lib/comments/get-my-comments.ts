import { readableArticle } from '@/lib/articles'
import { actorIdOf } from '@/lib/platform/actor'
import { defineQuery } from '@/lib/platform/use-case'
import { figure } from '@/lib/rulebook'
import { GetCommentsInput, type MyCommentsView } from './contract'
import { likedBy } from './like-store'
import { mayTakePart } from './policy'
import { standingOf } from './standing'
import * as store from './store'
import { commentView, removedClauses } from './views'

/** What the reader who asks wrote and likes under an article, and whether they can write now. The page itself knows nobody. */
export const getMyComments = defineQuery({
  name: 'comments.get-my-comments',
  input: GetCommentsInput,
  load: ({ input, tx }) => readableArticle(tx, input.articleId),
  may: (actor) => mayTakePart(actor),
  async run({ input: { articleId }, subject: article, ctx, tx }): Promise<MyCommentsView> {
    const subscriberId = actorIdOf(ctx.actor) ?? ''
    const [{ bar }, rows, liked] = await Promise.all([
      standingOf(tx, { article, subscriberId, now: ctx.now }),
      store.writtenBy(tx, { articleId, subscriberId }),
      likedBy(tx, { articleId, subscriberId }),
    ])
    const removed = await removedClauses(tx, rows)
    const own = rows.map((row) => ({
      ...commentView(row, removed.get(row.id) ?? null),
      state: row.chosenAt ? ('shown' as const) : ('waiting' as const),
    }))
    return { own, liked, bar, limit: figure('commentCharacters', ctx.now) }
  },
})
