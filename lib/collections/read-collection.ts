import { accountOf } from '@/lib/accounts'
import { articlesById, readableArticle, readableTitles } from '@/lib/articles'
import { defineQuery } from '@/lib/platform/use-case'
import { type ArticlePlace, ArticlePlacesInput, CollectionInput, type CollectionPage } from './contract'
import { mayRead } from './policy'
import * as store from './store'

/** An article stands in few series; more lines than this at its foot help nobody. */
const MOST_SERIES = 3

/** A series for anyone: the articles that can be read now, in their order (E16). */
export const getCollection = defineQuery({
  name: 'collections.get-collection',
  input: CollectionInput,
  async load({ input, ctx, tx }) {
    const collection = await store.load(tx, input.collectionId)
    const account = collection && (await accountOf(tx, collection.accountId, ctx.now))
    const isThere = account && account.state !== 'ENDED' && account.state !== 'RECLAIMED'
    return isThere ? { ...collection, account } : null
  },
  may: mayRead,
  async run({ subject: { id, title, intro, account }, tx }): Promise<CollectionPage> {
    const articles = await articlesById(tx, await store.articleIdsOf(tx, id))
    return {
      ...{ id, title, intro },
      account: {
        ...{ id: account.id, name: account.name, handle: account.handle },
        profilePath: `/p/${account.handle}`,
      },
      articles: articles.filter(({ state }) => state === 'published'),
    }
  },
})

/** Where an article stands in its series, with the neighbours that can be read. */
export const getArticlePlaces = defineQuery({
  name: 'collections.get-article-places',
  input: ArticlePlacesInput,
  load: ({ input, tx }) => readableArticle(tx, input.articleId),
  may: mayRead,
  async run({ subject: { id }, tx }): Promise<ArticlePlace[]> {
    const found = await store.around(tx, id, MOST_SERIES)
    const titles = await readableTitles(
      tx,
      found.flatMap(({ articleIds }) => articleIds),
    )
    return found.map((collection) => {
      const readable = collection.articleIds.filter((one) => titles.has(one))
      const at = readable.indexOf(id)
      const neighbour = (place: number) => {
        const one = readable[place]
        return one === undefined ? null : { id: one, title: titles.get(one) ?? '' }
      }
      return {
        ...{ collectionId: collection.id, title: collection.title, position: at + 1, count: readable.length },
        ...{ previous: at > 0 ? neighbour(at - 1) : null, next: neighbour(at + 1) },
      }
    })
  },
})
