import { mayDo } from '@/lib/accounts/contract'
import { type Actor, roleOn } from '@/lib/platform/actor'
import { allow, deny, hidden, type Verdict } from '@/lib/platform/verdict'

/** Shown comments are read by everyone, like the article above them. */
export const mayReadComments = (): Verdict => allow()

/** Writing and liking are a signed-in reader's own acts. */
export const mayTakePart = (actor: Actor): Verdict => (actor.kind === 'subscriber' ? allow() : hidden())

/** A comment is taken back by who wrote it; to others it is not theirs to know of. */
export const mayTakeBack = (actor: Actor, { subscriberId }: { subscriberId: string }): Verdict =>
  actor.kind === 'subscriber' && actor.id === subscriberId ? allow() : hidden()

/** Anyone may report a comment that readers see, but the account's own people, who could delete it instead. */
export const mayReport = (actor: Actor, { accountId }: { accountId: string }): Verdict =>
  roleOn(actor, accountId) ? deny('comments.own_account') : allow()

/** Everyone who works on the account sees its comments. */
export const maySeeComments = (actor: Actor, { accountId }: { accountId: string }): Verdict =>
  roleOn(actor, accountId) ? allow() : hidden()

/** Choosing, answering and the rules are for who talks with readers; analysts only look (AUTH-2). */
export function mayManageComments(actor: Actor, { accountId }: { accountId: string }): Verdict {
  if (!roleOn(actor, accountId)) return hidden()
  return mayDo(actor, accountId, 'comments.manage') ? allow() : deny('comments.not_your_task')
}
