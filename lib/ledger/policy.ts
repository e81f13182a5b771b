import { type Actor, isStaff } from '@/lib/platform/actor'
import { allow, hidden, type Verdict } from '@/lib/platform/verdict'

/** The books are read by supervisors and regulators (AUTH-3); to everyone else they do not exist. */
export const maySeeLedger = (actor: Actor): Verdict => (isStaff(actor, ['regulator']) ? allow() : hidden())
