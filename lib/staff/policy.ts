import type { Actor } from '@/lib/platform/actor'
import { allow, deny, hidden, type Verdict } from '@/lib/platform/verdict'
import type { FoundMember } from './subject'

/** Supervisors alone manage staff (AUTH-3); to everyone else there is no such list. */
export const mayManageStaff = (actor: Actor): Verdict =>
  actor.kind === 'administrator' && actor.role === 'supervisor' ? allow() : hidden()

/** Nobody changes their own role, ends themselves or resets their own second factor: a colleague does. */
export function mayChangeMember(actor: Actor, member: FoundMember): Verdict {
  const manages = mayManageStaff(actor)
  if (manages.kind !== 'allow') return manages
  if (actor.kind === 'administrator' && actor.id === member.id) return deny('staff.not_yourself')
  return member.leftAt ? deny('staff.has_left') : allow()
}

/** Whoever holds the link that was mailed; that it is open was looked up. */
export const mayFollowLink = (): Verdict => allow()
