import { type Actor, isStaff } from '@/lib/platform/actor'
import { allow, deny, hidden, type Verdict } from '@/lib/platform/verdict'

/** Supervisors plan, regulators read (AUTH-3); to everybody else the policy console does not exist. */
export const mayReadPolicy = (actor: Actor): Verdict =>
  actor.kind === 'system' || isStaff(actor, ['regulator']) ? allow() : hidden()

/** Planning and announcing is the supervisors'; the command line acts as the system. */
export function mayPlan(actor: Actor): Verdict {
  if (mayReadPolicy(actor).kind !== 'allow') return hidden()
  return actor.kind === 'system' || isStaff(actor, []) ? allow() : deny('policy_console.supervisors_only')
}
