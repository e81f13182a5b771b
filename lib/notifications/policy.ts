import type { Actor } from '@/lib/platform/actor'
import { allow, hidden, type Verdict } from '@/lib/platform/verdict'
import type { Person } from './subject'

/** Operators and subscribers have notifications of their own, and nobody sees another's. */
export const mayHaveNotifications = (actor: Actor): Verdict =>
  actor.kind === 'operator' || actor.kind === 'subscriber' ? allow() : hidden()

export const personOf = (actor: Actor): Person => ({
  door: actor.kind === 'subscriber' ? 'SUBSCRIBER' : 'OPERATOR',
  personId: 'id' in actor ? actor.id : '',
})
