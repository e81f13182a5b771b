import { operatorsById, withAuthenticator } from '@/lib/identity'
import { mayDo } from '@/lib/accounts/contract'
import { type Actor, actorIdOf, type Ctx, type Role, roleOn } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/use-case'
import { figure } from '@/lib/rulebook'
import {
  AccountInput,
  type InvitationRow,
  type MemberView,
  type PeopleView,
  type SecurityCentreView,
  TERMS,
} from './contract'
import { freezeOf, freezesBefore, loadAccount } from './freeze-sending'
import { listInvitations } from './invitation-store'
import { placesTaken } from './places'
import { mayFreeze, mayGive, mayManageMember, maySeePeople, mayUnfreeze, rolesToGive } from './policy'
import { isCurrent } from './rules'
import * as store from './store'
import type { FoundAccount, Invitation, Member } from './subject'

interface Seen extends FoundAccount {
  actor: Actor
  now: Date
  people: Awaited<ReturnType<typeof operatorsById>>
  proved: Set<string>
}

function memberView(member: Member, { accountId, account, actor, now, people, proved }: Seen): MemberView {
  const { operatorId, role, term, since, until } = member
  const isManager = mayDo(actor, accountId, 'people.manage')
  const isMe = operatorId === actorIdOf(actor)
  const person = people.get(operatorId)
  return {
    operatorId,
    name: person?.name ?? '',
    email: isManager || isMe ? (person?.email ?? null) : null,
    role,
    term,
    since: since.toISOString(),
    until: until?.toISOString() ?? null,
    isOver: !isCurrent(member, now),
    hasAuthenticator: isManager || isMe ? proved.has(operatorId) : null,
    isMe,
    mayManage: mayManageMember(actor, { accountId, account, member }).kind === 'allow',
  }
}

const invitationRow = (invitation: Invitation, { accountId, actor, now, people }: Seen): InvitationRow => ({
  id: invitation.id,
  email: invitation.email,
  role: invitation.role,
  term: invitation.term,
  invitedBy: people.get(invitation.invitedBy)?.name ?? '',
  createdAt: invitation.createdAt.toISOString(),
  expiresAt: invitation.expiresAt.toISOString(),
  isExpired: invitation.expiresAt <= now,
  mayManage: mayGive(actor, accountId, invitation.role),
})

async function invitationsFor(tx: Tx, { accountId, actor }: { accountId: string; actor: Actor }) {
  return mayDo(actor, accountId, 'people.manage') ? listInvitations(tx, accountId) : []
}

/** Who works on the account, who is invited, and how many places are left (AUTH-2). */
export const listPeople = defineQuery({
  name: 'members.list-people',
  input: AccountInput,
  load: loadAccount,
  may: maySeePeople,
  async run({ subject, ctx: { actor, now }, tx }): Promise<PeopleView> {
    const { accountId, account } = subject
    const members = await store.listMembers(tx, accountId, now)
    const invitations = await invitationsFor(tx, { accountId, actor })
    const ids = members.map(({ operatorId }) => operatorId)
    const people = await operatorsById(tx, [...ids, ...invitations.map(({ invitedBy }) => invitedBy)])
    const seen: Seen = { ...subject, actor, now, people, proved: await withAuthenticator(tx, ids) }
    return {
      members: members.map((member) => memberView(member, seen)),
      invitations: invitations.map((invitation) => invitationRow(invitation, seen)),
      places: await Promise.all(TERMS.map((term) => placesTaken(tx, { accountId, term, now }))),
      mayGive: rolesToGive(actor, accountId),
      isLive: account.state === 'LIVE',
      months: figure('oneMonthMembershipMonths', now),
      invitationDays: figure('invitationDays', now),
    }
  },
})

async function secondFactors(tx: Tx, { accountId, now }: { accountId: string; now: Date }) {
  const members = await store.listMembers(tx, accountId, now)
  const ids = members.filter((member) => isCurrent(member, now)).map(({ operatorId }) => operatorId)
  return { count: ids.length, withAuthenticator: (await withAuthenticator(tx, ids)).size }
}

/** Where the account's safety stands: whether sending is frozen, and how many people have an authenticator (ACC-9). */
export const getSecurityCentre = defineQuery({
  name: 'members.get-security-centre',
  input: AccountInput,
  load: loadAccount,
  may: maySeePeople,
  async run({ subject, ctx: { actor, now }, tx }: Asked): Promise<SecurityCentreView> {
    const { accountId } = subject
    return {
      role: roleOn(actor, accountId) ?? ('analyst' satisfies Role),
      freeze: await freezeOf(tx, accountId, now),
      earlier: await freezesBefore(tx, accountId, now),
      mayFreeze: mayFreeze(actor, subject).kind === 'allow',
      mayUnfreeze: mayUnfreeze(actor, subject).kind === 'allow',
      people: await secondFactors(tx, { accountId, now }),
    }
  },
})

interface Asked {
  subject: FoundAccount
  ctx: Ctx
  tx: Tx
}
