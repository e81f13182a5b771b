import { accountOf } from '@/lib/accounts'
import { defineQuery } from '@/lib/platform/use-case'
import { ListOriginalsInput, type OriginalPage } from './contract'
import { maySeeOriginals } from './policy'
import * as reprints from './reprint-store'
import * as store from './store'

/** What an account declared its own work, newest first, with how often each is reprinted. */
export const listOriginals = defineQuery({
  name: 'originals.list',
  input: ListOriginalsInput,
  async load({ input, ctx, tx }) {
    const account = await accountOf(tx, input.accountId, ctx.now)
    return account && { accountId: account.id }
  },
  may: (actor, subject) => maySeeOriginals(actor, subject),
  async run({ input, tx }): Promise<OriginalPage> {
    const { rows, nextCursor } = await store.list(tx, input)
    const counts = await reprints.countsOf(
      tx,
      rows.map(({ articleId }) => articleId),
    )
    const originals = rows.map(({ articleId, title, author, category, settledAt, likeOpen, reprintOpen }) => ({
      ...{ articleId, title, author, category, likeOpen, reprintOpen },
      settledAt: settledAt?.toISOString() ?? null,
      reprintedBy: counts.get(articleId) ?? 0,
    }))
    return { originals, nextCursor }
  },
})
