import { defineQuery } from '@/lib/platform/use-case'
import { ListPublishedInput, type PublishedPage } from './contract'
import { maySeeDrafts } from './policy'
import { publishedSummaries } from './published-summaries'
import * as store from './store'

/** What the account published, newest first, with what became of each. */
export const listPublished = defineQuery({
  name: 'articles.list-published',
  input: ListPublishedInput,
  load: ({ input, tx }) => store.loadAccount(tx, input.accountId),
  may: (actor, account) => maySeeDrafts(actor, account),
  async run({ input, tx }): Promise<PublishedPage> {
    const { rows, nextCursor, total } = await store.list(tx, input, 'sent')
    return { articles: await publishedSummaries(tx, rows), nextCursor, total }
  },
})
