import type { Actor } from '@/lib/platform/actor'
import { allow, hidden, type Verdict } from '@/lib/platform/verdict'

/** A person's own data is their own matter: operators and subscribers, each at their door (AUTH-5). */
export const mayAskForOwn = (actor: Actor): Verdict =>
  actor.kind === 'operator' || actor.kind === 'subscriber' ? allow() : hidden()

export const maySeeRequest = (actor: Actor, found: { door: string; personId: string }): Verdict =>
  (actor.kind === 'operator' || actor.kind === 'subscriber') &&
  actor.id === found.personId &&
  actor.kind.toUpperCase() === found.door
    ? allow()
    : hidden()
