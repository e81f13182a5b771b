import { unreadMessagesOf } from '@/lib/messages'
import { defineQuery } from '@/lib/platform/use-case'
import { accountsById, sendFeed } from './cards'
import { FolderInput, type FolderView, SENDS_PER_PAGE, type TalkRow } from './contract'
import { mayReadInbox } from './policy'
import { liesIn, placeOf } from './place'
import { afterCursor } from './rules'
import * as store from './store'
import { readerOf } from './subject'

/** What lies in the folded folder: the sends of subscription accounts as cards, newest first, and conversations with them. */
export const getFolder = defineQuery({
  name: 'inbox.folder',
  input: FolderInput,
  load: readerOf,
  may: (actor) => mayReadInbox(actor),
  async run({ input, subject: { subscriberId }, ctx, tx }): Promise<FolderView> {
    const place = placeOf('folder', ctx.now)
    const rows = await store.feed(tx, {
      subscriberId,
      place,
      before: afterCursor(input.cursor),
      limit: SENDS_PER_PAGE + 1,
    })
    const feed = await sendFeed(tx, { rows, limit: SENDS_PER_PAGE, now: ctx.now })
    if (input.cursor) return { ...feed, talks: [] }

    const talks = await unreadMessagesOf(tx, subscriberId)
    const accounts = await accountsById(
      tx,
      talks.map(({ accountId }) => accountId),
      ctx.now,
    )
    return {
      ...feed,
      talks: talks.flatMap(({ accountId, unread, last }): TalkRow[] => {
        const account = accounts.get(accountId)
        return account && liesIn(place, account) ? [{ account, unread, last }] : []
      }),
    }
  },
})
