import { actorIdOf, type Ctx } from '@/lib/platform/actor'
import { defineQuery, defineUseCase, execute } from '@/lib/platform/use-case'
import { FavouritesInput, type FavouritesPage, MyReactionsInput, ReactInput, TallyInput } from './contract'
import { countedBatch } from './counted-batch'
import { mayCountReads, mayReact } from './policy'
import { articlesById } from './published-summaries'
import * as reactionStore from './reaction-store'
import { removedArticles } from './removed'
import * as store from './store'

const PAGE = 30

/** Sets the figures of these articles to what readers really did. Doing it twice changes nothing. */
export const tallyReactions = defineUseCase({
  name: 'articles.tally-reactions',
  logged: false,
  input: TallyInput,
  load: async ({ input }) => input,
  may: (actor) => mayCountReads(actor),
  async run({ input, tx }) {
    await reactionStore.tally(tx, input.articleIds)
    return { tallied: input.articleIds.length }
  },
})

const tallies = countedBatch<string>({
  name: 'articles.reactions',
  write: (ctx, articleIds) => execute(tallyReactions, ctx, { articleIds }),
})

/** Writes the waiting figures of likes and favourites now. */
export const flushReactions = (ctx: Ctx): Promise<void> => tallies.flush(ctx)

/** A reader likes an article or keeps it, or no longer does. Kept at once; the article's figure follows within a second, counted from the rows. */
export const react = defineUseCase({
  name: 'articles.react',
  input: ReactInput,
  async load({ input, tx }) {
    const row = await store.loadPublished(tx, { articleId: input.articleId })
    const isGone = row !== null && (await removedArticles(tx, [row.id])).has(row.id)
    return isGone ? null : row
  },
  may: (actor) => mayReact(actor),
  async run({ input: { kind, on }, subject: { id: articleId, accountId }, ctx, tx }) {
    const wish = { accountId, articleId, subscriberId: actorIdOf(ctx.actor) ?? '', kind }
    const changed = on === 'yes' ? await reactionStore.begin(tx, wish, ctx.now) : await reactionStore.end(tx, wish)
    if (changed) reactionStore.whenKept(tx, () => tallies.note(ctx, articleId, articleId))
    return { articleId, kind, on: on === 'yes' }
  },
})

/** How the reader who asks stands to an article. */
export const getMyReactions = defineQuery({
  name: 'articles.get-my-reactions',
  input: MyReactionsInput,
  load: ({ input, tx }) => store.loadReadCount(tx, input.articleId),
  may: (actor) => mayReact(actor),
  run: ({ input, ctx, tx }) => reactionStore.of(tx, input.articleId, actorIdOf(ctx.actor) ?? ''),
})

/** What a reader keeps, newest first; what is gone keeps its line and says so. */
export const listFavourites = defineQuery({
  name: 'articles.list-favourites',
  input: FavouritesInput,
  load: () => Promise.resolve({}),
  may: (actor) => mayReact(actor),
  async run({ input, ctx, tx }): Promise<FavouritesPage> {
    const before = input.before ? new Date(input.before) : null
    const rows = await reactionStore.favourites(tx, {
      subscriberId: actorIdOf(ctx.actor) ?? '',
      before,
      take: PAGE + 1,
    })
    const shown = rows.slice(0, PAGE)
    const articles = await articlesById(
      tx,
      shown.map(({ articleId }) => articleId),
    )
    return { articles, next: rows.length > PAGE ? (shown.at(-1)?.at.toISOString() ?? null) : null }
  },
})
