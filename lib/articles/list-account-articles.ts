import { defineQuery } from '@/lib/platform/use-case'
import { ListAccountArticlesInput, type PublishedPage } from './contract'
import { mayRead } from './policy'
import { publishedSummaries } from './published-summaries'
import * as store from './store'

/** An account's articles for anyone, newest first: only what can be read. */
export const listAccountArticles = defineQuery({
  name: 'articles.list-account-articles',
  input: ListAccountArticlesInput,
  load: ({ input, tx }) => store.loadAccount(tx, input.accountId),
  may: mayRead,
  async run({ input, tx }): Promise<PublishedPage> {
    const { rows, nextCursor, total } = await store.list(tx, input, 'published')
    const articles = await publishedSummaries(tx, rows)
    return { articles: articles.filter(({ state }) => state === 'published'), nextCursor, total }
  },
})
