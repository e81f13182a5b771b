import { type Actor, isStaff, roleOn } from '@/lib/platform/actor'
import { allow, deny, hidden, type Verdict } from '@/lib/platform/verdict'
import type { ConfirmingAccount } from './subject'

/** Everyone who works on the account sees how it stands. */
export const maySeeStanding = (actor: Actor, { account }: ConfirmingAccount): Verdict =>
  roleOn(actor, account.id) ? allow() : hidden()

/** The holder gave the data (ACC-3), so the holder alone confirms it or says what changed. */
export function mayConfirm(actor: Actor, { account }: ConfirmingAccount): Verdict {
  const role = roleOn(actor, account.id)
  if (!role) return hidden()
  return role === 'holder' ? allow() : deny('confirmations.holder_only')
}

/** Reviewers and supervisors decide on changes; to everyone else the queue does not exist. */
export const mayReviewChanges = (actor: Actor): Verdict => (isStaff(actor, ['reviewer']) ? allow() : hidden())
