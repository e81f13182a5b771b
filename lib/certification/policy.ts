import { mayDo } from '@/lib/accounts/contract'
import { type Actor, isStaff, roleOn } from '@/lib/platform/actor'
import { allow, deny, hidden, type Verdict } from '@/lib/platform/verdict'
import type { FoundAccount } from './subject'

/** Everyone who works on the account sees how its certification stands. */
export const maySeeCertification = (actor: Actor, { account }: FoundAccount): Verdict =>
  roleOn(actor, account.id) ? allow() : hidden()

/** The holder and administrators order, pay and have it checked again (AUTH-2); the house itself only for the demonstration's past. */
export function mayOrderCertification(actor: Actor, { account }: FoundAccount): Verdict {
  if (actor.kind === 'system') return allow()
  if (!roleOn(actor, account.id)) return hidden()
  return mayDo(actor, account.id, 'certification.order') ? allow() : deny('certification.role_too_low')
}

/** Reviewers decide what no rule could; to everyone else their queue does not exist. */
export const mayReviewCertification = (actor: Actor): Verdict => (isStaff(actor, ['reviewer']) ? allow() : hidden())
