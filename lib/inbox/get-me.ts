import { defineQuery } from '@/lib/platform/use-case'
import { InboxInput, type MeView } from './contract'
import { mayReadInbox } from './policy'
import * as store from './store'
import { readerOf } from './subject'

/** Who the subscriber is here. */
export const getMe = defineQuery({
  name: 'inbox.me',
  input: InboxInput,
  load: readerOf,
  may: (actor) => mayReadInbox(actor),
  async run({ subject: { subscriberId }, tx }): Promise<MeView> {
    const person = await store.findName(tx, subscriberId)
    return {
      name: person?.name ?? '',
      email: person?.email ?? null,
      follows: await store.countFollows(tx, subscriberId),
    }
  },
})
