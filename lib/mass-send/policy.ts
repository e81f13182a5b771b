import { mayDo } from '@/lib/accounts/contract'
import { type Actor, roleOn } from '@/lib/platform/actor'
import { allow, deny, hidden, type Verdict } from '@/lib/platform/verdict'

interface Owned {
  accountId: string
}

export const maySendNow = (actor: Actor, accountId: string): boolean =>
  actor.kind === 'system' || mayDo(actor, accountId, 'mass-send.send')

/** Editors and above send to followers (AUTH-2); for others who work on the account it is not their task. */
export function maySend(actor: Actor, { accountId }: Owned): Verdict {
  if (maySendNow(actor, accountId)) return allow()
  return roleOn(actor, accountId) ? deny('mass_send.not_your_task') : hidden()
}

/** Everyone who works on the account sees its sends and their results. */
export const maySeeSends = (actor: Actor, { accountId }: Owned): Verdict =>
  actor.kind === 'system' || roleOn(actor, accountId) ? allow() : hidden()

/** A send becomes visible by the clock, not by anybody's hand. */
export const mayDeliver = (actor: Actor): Verdict => (actor.kind === 'system' ? allow() : hidden())
