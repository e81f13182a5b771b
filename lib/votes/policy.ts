import { mayDo } from '@/lib/accounts/contract'
import { type Actor, roleOn } from '@/lib/platform/actor'
import { allow, deny, hidden, type Verdict } from '@/lib/platform/verdict'

/** A vote is read by everyone, like the article in which it stands. */
export const mayRead = (): Verdict => allow()

/** A voice is a signed-in reader's own. */
export const mayVote = (actor: Actor): Verdict => (actor.kind === 'subscriber' ? allow() : hidden())

export const maySee = (actor: Actor, { accountId }: { accountId: string }): Verdict =>
  roleOn(actor, accountId) ? allow() : hidden()

/** Who writes articles makes votes for them (AUTH-2). */
export function mayWrite(actor: Actor, { accountId }: { accountId: string }): Verdict {
  if (!roleOn(actor, accountId)) return hidden()
  return mayDo(actor, accountId, 'articles.write') ? allow() : deny('votes.not_your_task')
}
