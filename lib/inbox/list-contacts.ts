import { contactsOf } from '@/lib/followers'
import { defineQuery } from '@/lib/platform/use-case'
import { accountsById } from './cards'
import { type ContactsView, InboxInput } from './contract'
import { mayReadInbox } from './policy'
import { readerOf } from './subject'

/** The accounts that the subscriber follows, both kinds by name (S25). */
export const listContacts = defineQuery({
  name: 'inbox.contacts',
  input: InboxInput,
  load: readerOf,
  may: (actor) => mayReadInbox(actor),
  async run({ subject: { subscriberId }, ctx, tx }): Promise<ContactsView> {
    const follows = await contactsOf(tx, subscriberId)
    const accounts = await accountsById(
      tx,
      follows.map(({ accountId }) => accountId),
      ctx.now,
    )
    const sorted = [...accounts.values()].toSorted((a, b) => a.name.localeCompare(b.name, ctx.locale))
    return {
      subscription: sorted.filter(({ kind }) => kind === 'SUBSCRIPTION'),
      service: sorted.filter(({ kind }) => kind === 'SERVICE'),
    }
  },
})
