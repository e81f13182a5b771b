import type { Actor } from '@/lib/platform/actor'
import { allow, hidden, type Verdict } from '@/lib/platform/verdict'

/** Operators and subscribers are parties to the documents, and see their own acceptances only. */
export const mayHaveAgreement = (actor: Actor): Verdict => (doorOf(actor) ? allow() : hidden())

/** The door at which somebody is a party to the documents; null for everyone else. */
export const doorOf = ({ kind }: Actor): 'OPERATOR' | 'SUBSCRIBER' | null =>
  kind === 'operator' ? 'OPERATOR' : kind === 'subscriber' ? 'SUBSCRIBER' : null
