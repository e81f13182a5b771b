import type { Actor } from '@/lib/platform/actor'
import { allow, hidden, type Verdict } from '@/lib/platform/verdict'

/** Tokens are an operator's own; nobody sees another's, not even on a common account. */
export const mayHaveTokens = (actor: Actor): Verdict => (actor.kind === 'operator' ? allow() : hidden())

export const mayRevoke = (actor: Actor, { operatorId }: { operatorId: string }): Verdict =>
  actor.kind === 'operator' && actor.id === operatorId ? allow() : hidden()
