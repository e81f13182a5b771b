import { accountOf } from '@/lib/accounts'
import { articlesById } from '@/lib/articles'
import { defineQuery } from '@/lib/platform/use-case'
import { figure } from '@/lib/rulebook'
import { type LikesPage, type LikeState, ListLikesInput } from './contract'
import { maySeeLikes } from './policy'
import * as store from './store'

/** Who liked an account's originals, with what is held and what is the author's by now (PUB-4). */
export const listLikes = defineQuery({
  name: 'author-likes.list',
  input: ListLikesInput,
  async load({ input, ctx, tx }) {
    const account = await accountOf(tx, input.accountId, ctx.now)
    return account && { accountId: account.id }
  },
  may: (actor, subject) => maySeeLikes(actor, subject),
  async run({ input, ctx, tx }): Promise<LikesPage> {
    const { rows, nextCursor } = await store.list(tx, input)
    const articles = await articlesById(tx, [...new Set(rows.map(({ articleId }) => articleId))])
    const titles = new Map(articles.map(({ id, title }) => [id, title]))
    return {
      accountId: input.accountId,
      ...(await store.sums(tx, input.accountId, ctx.now)),
      wordCharacters: figure('authorLikeWordCharacters', ctx.now),
      likes: rows.map(({ id, subscriber, articleId, amountFen, words, paidAt, askedAt, state, thanks }) => ({
        ...{ id, articleId, amountFen, words, thanks, name: subscriber?.name ?? '' },
        title: titles.get(articleId) ?? '',
        at: (paidAt ?? askedAt).toISOString(),
        state: state.toLowerCase() as LikeState,
      })),
      nextCursor,
    }
  },
})
