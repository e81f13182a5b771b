import { isFollowing } from '@/lib/followers'
import { defineQuery } from '@/lib/platform/use-case'
import { accountsById, sendFeed } from './cards'
import { AccountSendsInput, type AccountSendsView, SENDS_PER_PAGE } from './contract'
import { mayReadInbox } from './policy'
import { afterCursor } from './rules'
import * as store from './store'
import { readerOf } from './subject'

/** The sends of one account since the subscriber follows it; nothing after unfollowing. */
export const getAccountSends = defineQuery({
  name: 'inbox.account-sends',
  input: AccountSendsInput,
  async load({ input, ctx, tx }) {
    const reader = await readerOf({ ctx })
    const account = (await accountsById(tx, [input.accountId], ctx.now)).get(input.accountId)
    return reader && account ? { ...reader, account } : null
  },
  may: (actor) => mayReadInbox(actor),
  async run({ input, subject: { subscriberId, account }, ctx, tx }): Promise<AccountSendsView> {
    const wanted = { subscriberId, accountId: account.id, before: afterCursor(input.cursor), limit: SENDS_PER_PAGE + 1 }
    const feed = await sendFeed(tx, { rows: await store.feed(tx, wanted), limit: SENDS_PER_PAGE, now: ctx.now })
    return { ...feed, account, following: await isFollowing(tx, subscriberId, account.id) }
  },
})
