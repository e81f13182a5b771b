import { defineQuery } from '@/lib/platform/use-case'
import { GetPublicArticleInput } from './contract'
import { mayRead } from './policy'
import * as store from './store'

/** How often a published article was read, as of the last counted batch. */
export const getReadCount = defineQuery({
  name: 'articles.get-read-count',
  input: GetPublicArticleInput,
  load: ({ input, tx }) => store.loadReadCount(tx, input.articleId),
  may: mayRead,
  run: async ({ subject }) => ({ reads: subject.readCount }),
})
