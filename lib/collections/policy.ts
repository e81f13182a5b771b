import { mayDo } from '@/lib/accounts/contract'
import { type Actor, roleOn } from '@/lib/platform/actor'
import { allow, deny, hidden, type Verdict } from '@/lib/platform/verdict'

/** A series is read by everyone, like the articles in it. */
export const mayRead = (): Verdict => allow()

/** Following a series is a signed-in reader's own act. */
export const mayFollow = (actor: Actor): Verdict => (actor.kind === 'subscriber' ? allow() : hidden())

export const maySee = (actor: Actor, { accountId }: { accountId: string }): Verdict =>
  roleOn(actor, accountId) ? allow() : hidden()

/** Who writes articles orders them (AUTH-2). */
export function mayWrite(actor: Actor, { accountId }: { accountId: string }): Verdict {
  if (!roleOn(actor, accountId)) return hidden()
  return mayDo(actor, accountId, 'articles.write') ? allow() : deny('collections.not_your_task')
}
