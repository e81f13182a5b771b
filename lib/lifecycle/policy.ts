import { mayDo } from '@/lib/accounts/contract'
import { type Actor, roleOn } from '@/lib/platform/actor'
import { allow, deny, hidden, type Verdict } from '@/lib/platform/verdict'
import type { FoundAccount } from './subject'

/** Everyone who works on the account sees whether and when it ends. */
export const maySeeClosing = (actor: Actor, { account }: FoundAccount): Verdict =>
  roleOn(actor, account.id) ? allow() : hidden()

/** Closing and coming back are the holder's alone (AUTH-2, DATA-3). */
export function mayClose(actor: Actor, { account }: FoundAccount): Verdict {
  if (!roleOn(actor, account.id)) return hidden()
  return mayDo(actor, account.id, 'account.close') ? allow() : deny('lifecycle.holder_only')
}

/** A proof of erasure is for whoever has its code; there is no personal part in it. */
export const mayReadProof = (): Verdict => allow()

/** Ends, reclaims and erasures come by the clock, not by anybody's hand. */
export const maySweep = (actor: Actor): Verdict => (actor.kind === 'system' ? allow() : hidden())
