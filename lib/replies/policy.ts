import { mayDo } from '@/lib/accounts/contract'
import { type Actor, roleOn } from '@/lib/platform/actor'
import { allow, deny, hidden, type Verdict } from '@/lib/platform/verdict'

/** Everyone who works on the account sees what answers its followers. */
export const maySeeReplies = (actor: Actor, { accountId }: { accountId: string }): Verdict =>
  roleOn(actor, accountId) ? allow() : hidden()

/** Automatic replies speak for the account to everyone: editors and administrators write them. */
export function mayChangeReplies(actor: Actor, { accountId }: { accountId: string }): Verdict {
  if (!roleOn(actor, accountId)) return hidden()
  return mayDo(actor, accountId, 'replies.change') ? allow() : deny('replies.role_too_low')
}
