import { mayDo } from '@/lib/accounts/contract'
import { type Actor, roleOn } from '@/lib/platform/actor'
import { allow, deny, hidden, type Verdict } from '@/lib/platform/verdict'

/** Everyone who works on the account sees its drafts and what became of them; to others they do not exist. */
export function maySeeDrafts(actor: Actor, { accountId }: { accountId: string }): Verdict {
  if (actor.kind === 'system') return allow()
  return roleOn(actor, accountId) ? allow() : hidden()
}

/** Editors and above write; customer service and analysts only look (AUTH-2). */
export function mayWrite(actor: Actor, { accountId }: { accountId: string }): Verdict {
  if (actor.kind === 'system') return allow()
  if (!roleOn(actor, accountId)) return hidden()
  return mayDo(actor, accountId, 'articles.write') ? allow() : deny('articles.not_your_task')
}

/** Published articles are read by everyone, signed in or not (PUB-6). */
export const mayRead = (): Verdict => allow()

/** Anyone may report a published article, but its own account's people, who could delete it instead. */
export const mayReport = (actor: Actor, { accountId }: { accountId: string }): Verdict =>
  roleOn(actor, accountId) ? deny('articles.own_article') : allow()

/** Reads are counted by the house itself. */
export const mayCountReads = (actor: Actor): Verdict => (actor.kind === 'system' ? allow() : hidden())

/** Liking and keeping are a signed-in reader's own acts. */
export const mayReact = (actor: Actor): Verdict => (actor.kind === 'subscriber' ? allow() : hidden())
