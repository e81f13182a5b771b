import { mayDo } from '@/lib/accounts/contract'
import { type Actor, roleOn } from '@/lib/platform/actor'
import { allow, deny, hidden, type Verdict } from '@/lib/platform/verdict'

/** Everyone who works on the account sees who follows it, under openid and name; to others its followers do not exist. */
export function maySeeFollowers(actor: Actor, { accountId }: { accountId: string }): Verdict {
  return roleOn(actor, accountId) ? allow() : hidden()
}

/** Remarks and the block list are for those who talk with followers; analysts only look. */
export function mayChangeFollowers(actor: Actor, { accountId }: { accountId: string }): Verdict {
  if (!roleOn(actor, accountId)) return hidden()
  return mayDo(actor, accountId, 'followers.change') ? allow() : deny('followers.role_too_low')
}

/** Following is a subscriber's own act; nobody follows for another (MSG-1). */
export const mayFollow = (actor: Actor): Verdict => (actor.kind === 'subscriber' ? allow() : hidden())
