import { mayDo } from '@/lib/accounts/contract'
import { type Actor, isStaff, roleOn } from '@/lib/platform/actor'
import { allow, deny, hidden, type Verdict } from '@/lib/platform/verdict'

/** Whoever works on the account may see what its drafts would be objected to. */
export const maySeeCheckUp = (actor: Actor, { accountId }: { accountId: string }): Verdict =>
  actor.kind === 'system' || roleOn(actor, accountId) ? allow() : hidden()

/** Asking addresses costs the house's calls: for those who write. */
export function mayCheckLinks(actor: Actor, { accountId }: { accountId: string }): Verdict {
  if (!roleOn(actor, accountId)) return hidden()
  return mayDo(actor, accountId, 'articles.write') ? allow() : deny('checkup.not_your_task')
}

/** Held sends are looked at by those who decide cases; to others the queue does not exist. */
export const maySeeReviews = (actor: Actor): Verdict => (isStaff(actor, ['moderator']) ? allow() : hidden())
export const mayDecideReview = (actor: Actor): Verdict => maySeeReviews(actor)

/** The account's people see why their send waits. */
export const maySeeReview = (actor: Actor, { accountId }: { accountId: string }): Verdict =>
  roleOn(actor, accountId) ? allow() : hidden()

/** The list of words is kept by those who decide cases; who knew it whole would write around it. */
export const mayKeepWords = (actor: Actor): Verdict => (isStaff(actor, ['moderator']) ? allow() : hidden())
