import { searchAccounts } from '@/lib/accounts'
import { isFollowing } from '@/lib/followers'
import { defineQuery } from '@/lib/platform/use-case'
import { inboxAccounts } from './cards'
import { DiscoverInput, type DiscoverView } from './contract'
import { mayReadInbox } from './policy'
import { readerOf } from './subject'

/** Live accounts by a part of their name or by their handle. */
export const discoverAccounts = defineQuery({
  name: 'inbox.discover',
  input: DiscoverInput,
  load: readerOf,
  may: (actor) => mayReadInbox(actor),
  async run({ input: { q }, subject: { subscriberId }, ctx, tx }): Promise<DiscoverView> {
    const accounts = await inboxAccounts(tx, q ? await searchAccounts(tx, q, ctx.now) : [])
    const found: DiscoverView['found'] = []
    for (const account of accounts.values())
      found.push({ ...account, following: await isFollowing(tx, subscriberId, account.id) })
    return { q, found }
  },
})
