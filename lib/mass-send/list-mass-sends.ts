import { accountOf } from '@/lib/accounts'
import { defineQuery } from '@/lib/platform/use-case'
import { ListMassSendsInput, type MassSendPage } from './contract'
import { maySeeSends, maySendNow } from './policy'
import { quotaOf } from './quota'
import * as store from './store'
import { massSendViews } from './views'

/** The account's sends, newest first, with the quota of now. */
export const listMassSends = defineQuery({
  name: 'mass-send.list',
  input: ListMassSendsInput,
  async load({ input: { accountId }, ctx, tx }) {
    const account = await accountOf(tx, accountId, ctx.now)
    return account && { accountId, account }
  },
  may: (actor, subject) => maySeeSends(actor, subject),
  async run({ input, subject: { account }, ctx, tx }): Promise<MassSendPage> {
    const rows = await store.list(tx, { ...input, limit: input.limit + 1 })
    const page = rows.slice(0, input.limit)
    return {
      accountName: account.name,
      sends: await massSendViews(tx, page),
      nextCursor: rows.length > input.limit ? (page.at(-1)?.id ?? null) : null,
      quota: await quotaOf(tx, account.id, ctx.now),
      maySend: maySendNow(ctx.actor, account.id),
    }
  },
})
