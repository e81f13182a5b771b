import { mayDo } from '@/lib/accounts/contract'
import { type Actor, actorIdOf, type Role, roleOn } from '@/lib/platform/actor'
import { allow, deny, hidden, type Verdict } from '@/lib/platform/verdict'
import { GIVEN_ROLES, type GivenRole } from './contract'
import type { FoundAccount, FoundInvitation, FoundMember } from './subject'

/** Everyone who works on the account sees who else does, and who may do what. */
export const maySeePeople = (actor: Actor, { accountId }: FoundAccount): Verdict =>
  mayDo(actor, accountId, 'people.see') ? allow() : hidden()

/** Whether this actor may give or take this role: administrators are the holder's to choose, the holder's own is nobody's (ACC-8). */
export function mayGive(actor: Actor, accountId: string, role: Role): boolean {
  if (role === 'holder') return false
  return mayDo(actor, accountId, role === 'administrator' ? 'people.manage-administrators' : 'people.manage')
}

export const rolesToGive = (actor: Actor, accountId: string): GivenRole[] =>
  GIVEN_ROLES.filter((role) => mayGive(actor, accountId, role))

/** Who may invite into this role, and take such an invitation back. */
export function mayInvite(actor: Actor, { accountId, role }: { accountId: string; role: GivenRole }): Verdict {
  if (!roleOn(actor, accountId)) return hidden()
  if (!mayDo(actor, accountId, 'people.manage')) return deny('members.not_your_task')
  return mayGive(actor, accountId, role) ? allow() : deny('members.holder_chooses_administrators')
}

export const mayManageInvitation = (actor: Actor, { accountId, invitation }: FoundInvitation): Verdict =>
  mayInvite(actor, { accountId, role: invitation.role })

/** Who may change, renew or end this membership; the holder's is never touched (ACC-8), one's own is left, not changed. */
export function mayManageMember(actor: Actor, { accountId, member, next }: FoundMember): Verdict {
  if (!roleOn(actor, accountId)) return hidden()
  if (!mayDo(actor, accountId, 'people.manage')) return deny('members.not_your_task')
  if (member.role === 'holder') return deny('members.holder_stays')
  if (member.operatorId === actorIdOf(actor)) return deny('members.not_yourself')
  const roles: Role[] = next ? [member.role, next] : [member.role]
  return roles.every((role) => mayGive(actor, accountId, role))
    ? allow()
    : deny('members.holder_chooses_administrators')
}

/** Everyone may leave but the holder, whose right to the account cannot go to another (ACC-8). */
export function mayLeave(actor: Actor, { accountId }: FoundAccount): Verdict {
  const role = roleOn(actor, accountId)
  if (!role) return hidden()
  return role === 'holder' ? deny('members.holder_stays') : allow()
}

/** An invitation is shown to whoever has its secret and is signed in; it was mailed to one address alone. */
export const maySeeInvitation = (actor: Actor): Verdict => (actor.kind === 'operator' ? allow() : hidden())

/** Only the person who signs in with the invited address accepts (AUTH-2). */
export function mayAccept(actor: Actor, { isForMe }: { isForMe: boolean }): Verdict {
  if (actor.kind !== 'operator') return hidden()
  return isForMe ? allow() : deny('members.other_address')
}

export function mayFreeze(actor: Actor, { accountId }: FoundAccount): Verdict {
  if (!roleOn(actor, accountId)) return hidden()
  return mayDo(actor, accountId, 'sending.freeze') ? allow() : deny('members.not_your_task')
}

/** What the holder or an administrator stopped, the holder alone sets free again (ACC-9). */
export function mayUnfreeze(actor: Actor, { accountId }: FoundAccount): Verdict {
  if (!roleOn(actor, accountId)) return hidden()
  return mayDo(actor, accountId, 'sending.unfreeze') ? allow() : deny('members.holder_unfreezes')
}

export function maySeeLog(actor: Actor, { accountId }: FoundAccount): Verdict {
  if (!roleOn(actor, accountId)) return hidden()
  return mayDo(actor, accountId, 'log.see') ? allow() : deny('members.log_not_yours')
}
