import { defineQuery } from '@/lib/platform/use-case'
import { NameArticlesInput } from './contract'
import { maySeeDrafts } from './policy'
import * as store from './store'

const STATE_OF = { DRAFT: 'draft', PUBLISHED: 'published', DELETED: 'deleted' } as const

/** What some of the account's articles are called and how far they are; for places that only know their ids. */
export const nameArticles = defineQuery({
  name: 'articles.name-articles',
  input: NameArticlesInput,
  load: ({ input, tx }) => store.loadAccount(tx, input.accountId),
  may: maySeeDrafts,
  run: async ({ input, tx }) =>
    (await store.nameArticles(tx, input)).map(({ id, title, state }) => ({ id, name: title, state: STATE_OF[state] })),
})
