import { picturesFor } from '@/lib/media'
import { defineQuery } from '@/lib/platform/use-case'
import { type DraftPage, ListDraftsInput } from './contract'
import { maySeeDrafts } from './policy'
import * as store from './store'
import { draftSummary } from './views'

/** The account's drafts, last saved first. */
export const listDrafts = defineQuery({
  name: 'articles.list-drafts',
  input: ListDraftsInput,
  load: ({ input, tx }) => store.loadAccount(tx, input.accountId),
  may: (actor, account) => maySeeDrafts(actor, account),
  async run({ input, tx }): Promise<DraftPage> {
    const { rows, nextCursor, total } = await store.list(tx, input, 'drafts')
    const pictures = await picturesFor(
      tx,
      rows.map(({ coverId }) => coverId),
    )
    return { drafts: rows.map((row) => draftSummary(row, pictures)), nextCursor, total }
  },
})
