import { mayDo } from '@/lib/accounts/contract'
import { type Actor, isStaff, roleOn } from '@/lib/platform/actor'
import { allow, deny, hidden, type Verdict } from '@/lib/platform/verdict'
import type { ConfirmingAccount } from './subject'

/** Everyone who works on the account sees how it stands. */
export const maySeeStanding = (actor: Actor, { account }: ConfirmingAccount): Verdict =>
  roleOn(actor, account.id) ? allow() : hidden()

/** The holder gave the data (ACC-3), so the holder alone confirms it or says what changed. */
export function mayConfirm(actor: Actor, { account }: ConfirmingAccount): Verdict {
  if (!roleOn(actor, account.id)) return hidden()
  return mayDo(actor, account.id, 'account.confirm') ? allow() : deny('confirmations.holder_only')
}

/** Reviewers and supervisors decide on changes; to everyone else the queue does not exist. */
export const mayReviewChanges = (actor: Actor): Verdict => (isStaff(actor, ['reviewer']) ? allow() : hidden())
