import { type AccountAction, mayDo } from '@/lib/accounts/contract'
import { type Actor, roleOn } from '@/lib/platform/actor'
import { allow, deny, hidden, type Verdict } from '@/lib/platform/verdict'

interface Owned {
  account: { id: string }
}

/** Everyone who works on the account sees what takes space and which backups there are. */
export const maySeeArchives = (actor: Actor, { account }: Owned): Verdict =>
  roleOn(actor, account.id) ? allow() : hidden()

const mayAs =
  (action: AccountAction) =>
  (actor: Actor, { account }: Owned): Verdict => {
    if (!roleOn(actor, account.id)) return hidden()
    return mayDo(actor, account.id, action) ? allow() : deny('archive.not_your_task')
  }

/** A backup holds all that the account has: making and bringing back are the holder's and the administrators'. */
export const mayArchive = mayAs('backup.make')

/** And so is fetching one. */
export const mayFetch = mayAs('backup.fetch')
