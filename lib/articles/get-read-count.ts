import { defineQuery } from '@/lib/platform/use-case'
import { type ArticleFigures, GetPublicArticleInput } from './contract'
import { mayRead } from './policy'
import * as store from './store'

/** How often a published article was read, liked, kept and passed on, as of the last counted batch. */
export const getReadCount = defineQuery({
  name: 'articles.get-read-count',
  input: GetPublicArticleInput,
  load: ({ input, tx }) => store.loadReadCount(tx, input.articleId),
  may: mayRead,
  run: ({ subject: { readCount, likeCount, favouriteCount, shareCount } }): Promise<ArticleFigures> =>
    Promise.resolve({ reads: readCount, likes: likeCount, favourites: favouriteCount, shares: shareCount }),
})
