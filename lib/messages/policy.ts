import { mayDo } from '@/lib/accounts/contract'
import { type Actor, roleOn } from '@/lib/platform/actor'
import { allow, deny, hidden, type Verdict } from '@/lib/platform/verdict'

/** Conversations are for those who talk with followers (AUTH-4: for the purpose at hand); analysts see figures only. */
export function mayTalk(actor: Actor, { accountId }: { accountId: string }): Verdict {
  if (!roleOn(actor, accountId)) return hidden()
  return mayDo(actor, accountId, 'messages.talk') ? allow() : deny('messages.role_too_low')
}

/** A subscriber's own conversation, which stays theirs after unfollowing (MSG-8). */
export const mayReadMine = (actor: Actor): Verdict => (actor.kind === 'subscriber' ? allow() : hidden())
