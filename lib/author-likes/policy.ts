import { mayDo } from '@/lib/accounts/contract'
import { type Actor, roleOn } from '@/lib/platform/actor'
import { allow, deny, hidden, type Verdict } from '@/lib/platform/verdict'

/** Liking is a subscriber's own act; nobody pays for another. */
export const mayLike = (actor: Actor): Verdict => (actor.kind === 'subscriber' ? allow() : hidden())

/** A like is taken back by who gave it; to others it does not exist. */
export const mayTakeBack = (actor: Actor, { subscriberId }: { subscriberId: string | null }): Verdict =>
  actor.kind === 'subscriber' && actor.id === subscriberId ? allow() : hidden()

/** Everyone who works on the account sees who liked. */
export const maySeeLikes = (actor: Actor, { accountId }: { accountId: string }): Verdict =>
  roleOn(actor, accountId) ? allow() : hidden()

/** Who writes for the account thanks in its name. */
export function mayThank(actor: Actor, { accountId }: { accountId: string }): Verdict {
  if (!roleOn(actor, accountId)) return hidden()
  return mayDo(actor, accountId, 'articles.write') ? allow() : deny('articles.not_your_task')
}

/** Who liked lately is told at the article's foot, to everyone. */
export const maySeeLikers = (): Verdict => allow()
