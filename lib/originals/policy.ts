import { mayDo } from '@/lib/accounts/contract'
import { type Actor, roleOn } from '@/lib/platform/actor'
import { allow, deny, hidden, type Verdict } from '@/lib/platform/verdict'

/** Who writes for the account declares and disputes (AUTH-2); to others its desk does not exist. */
export function mayDeclare(actor: Actor, { accountId }: { accountId: string }): Verdict {
  if (actor.kind === 'system') return allow()
  if (!roleOn(actor, accountId)) return hidden()
  return mayDo(actor, accountId, 'articles.write') ? allow() : deny('articles.not_your_task')
}

/** Everyone who works on the account sees what it declared and who reprints it. */
export function maySeeOriginals(actor: Actor, { accountId }: { accountId: string }): Verdict {
  return actor.kind === 'system' || roleOn(actor, accountId) ? allow() : hidden()
}

/** Whose work an article is, is told to everyone who reads it (PUB-6). */
export const maySeeMarks = (): Verdict => allow()

/** The house's own work by the clock. */
export const mayTidy = (actor: Actor): Verdict => (actor.kind === 'system' ? allow() : hidden())
