import { mayDo } from '@/lib/accounts/contract'
import { type Actor, isStaff, roleOn } from '@/lib/platform/actor'
import { allow, deny, hidden, type Verdict } from '@/lib/platform/verdict'
import type { NamedAccount } from './subject'

/** Everyone who works on the account sees what becomes of its name. */
export const maySeeNames = (actor: Actor, { account }: NamedAccount): Verdict =>
  roleOn(actor, account.id) ? allow() : hidden()

/** The name is the account's face to everyone: the holder alone asks for another, and takes the wish back. */
export function mayRename(actor: Actor, { account }: NamedAccount): Verdict {
  if (!roleOn(actor, account.id)) return hidden()
  return mayDo(actor, account.id, 'account.rename') ? allow() : deny('names.holder_only')
}

/** Reviewers and supervisors decide; to everyone else the queue does not exist. */
export const mayReviewNames = (actor: Actor): Verdict => (isStaff(actor, ['reviewer']) ? allow() : hidden())

/** Names that an account bore before are public, as the name itself is. */
export const maySeeFormerNames = (): Verdict => allow()
