import { type Actor, isStaff } from '@/lib/platform/actor'
import { allow, deny, hidden, type Verdict } from '@/lib/platform/verdict'

interface Payable {
  payerDoor: 'OPERATOR' | 'SUBSCRIBER'
  payerId: string
}

/** A payment is its payer's, at the door at which they pay; to everyone else it does not exist. */
export function maySeePayment(actor: Actor, { payerDoor, payerId }: Payable): Verdict {
  const door = payerDoor === 'OPERATOR' ? 'operator' : 'subscriber'
  return actor.kind === door && actor.id === payerId ? allow() : hidden()
}

/** A notice is the provider's word, whoever brings it: what counts is its signature. */
export const mayTellUs = (_actor: Actor, { forgery }: { forgery: string | null }): Verdict =>
  forgery === null ? allow() : deny('payments.forged')

/** The house's own work by the clock. */
export const mayTidy = (actor: Actor): Verdict => (actor.kind === 'system' ? allow() : hidden())

/** Money that waits for a person is seen by those who read the books. */
export const maySeeTroubled = (actor: Actor): Verdict => (isStaff(actor, ['regulator']) ? allow() : hidden())

/** A supervisor decides about money in suspense; a regulator looks on. */
export function mayReturnSuspended(actor: Actor): Verdict {
  if (maySeeTroubled(actor).kind !== 'allow') return hidden()
  return actor.kind === 'administrator' && actor.role === 'supervisor' ? allow() : deny('payments.supervisor_only')
}
