import { type Actor, hasRole, roleOn } from '@/lib/platform/actor'
import { allow, deny, hidden, type Verdict } from '@/lib/platform/verdict'

interface Owned {
  account: { id: string }
}

/** Everyone who works on the account sees what takes space and which backups there are. */
export const maySeeArchives = (actor: Actor, { account }: Owned): Verdict =>
  roleOn(actor, account.id) ? allow() : hidden()

/** A backup holds all that the account has: making, fetching and bringing back are the holder's and the administrators'. */
export function mayArchive(actor: Actor, { account }: Owned): Verdict {
  if (!roleOn(actor, account.id)) return hidden()
  return hasRole(actor, account.id, ['administrator']) ? allow() : deny('archive.not_your_task')
}
