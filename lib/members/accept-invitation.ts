import { type AccountBrief, accountOf, requireLive } from '@/lib/accounts'
import { emailOfOperator, operatorsById } from '@/lib/identity'
import { type Actor, actorIdOf, type Ctx } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { emit } from '@/lib/platform/events'
import { wake } from '@/lib/platform/live'
import { refuse } from '@/lib/platform/refusal'
import { defineQuery, defineUseCase } from '@/lib/platform/use-case'
import { type OpenedInvitation, SecretInput } from './contract'
import { memberJoined } from './events'
import { findBySecret, markAccepted } from './invitation-store'
import { requireSeat } from './places'
import { mayAccept, maySeeInvitation } from './policy'
import { endOf, stateOf } from './rules'
import { secretHashOf } from './secret'
import * as store from './store'
import type { Invitation } from './subject'

interface Opened {
  invitation: Invitation
  account: AccountBrief
  signedInAs: string | null
  isForMe: boolean
}

const emailOf = (tx: Tx, actor: Actor) =>
  actor.kind === 'operator' ? emailOfOperator(tx, actor.id) : Promise.resolve(null)

async function load({ input, ctx, tx }: { input: { secret: string }; ctx: Ctx; tx: Tx }): Promise<Opened | null> {
  const invitation = await findBySecret(tx, secretHashOf(input.secret))
  const account = invitation && (await accountOf(tx, invitation.accountId, ctx.now))
  if (!account) return null
  const signedInAs = await emailOf(tx, ctx.actor)
  return { invitation, account, signedInAs, isForMe: signedInAs === invitation.email }
}

/** What an invitation's link shows to whoever opened it and is signed in. */
export const openInvitation = defineQuery({
  name: 'members.open-invitation',
  input: SecretInput,
  load,
  may: maySeeInvitation,
  async run({ input, subject: { invitation, account, signedInAs, isForMe }, ctx, tx }): Promise<OpenedInvitation> {
    const inviter = (await operatorsById(tx, [invitation.invitedBy])).get(invitation.invitedBy)
    return {
      secret: input.secret,
      accountName: account.name,
      email: invitation.email,
      role: invitation.role,
      term: invitation.term,
      invitedBy: inviter?.name ?? '',
      expiresAt: invitation.expiresAt.toISOString(),
      state: stateOf(invitation, ctx.now),
      signedInAs,
      isForMe,
    }
  },
})

/** Begins the membership that an invitation offers. Of two who accept at once, one does; the other is told. */
export const acceptInvitation = defineUseCase({
  name: 'members.accept-invitation',
  input: SecretInput,
  load,
  may: mayAccept,
  async run({ subject: { invitation, account }, ctx, tx }): Promise<{ accountId: string; operatorId: string }> {
    requireLive(account)
    const { accountId, role, term, id } = invitation
    const operatorId = actorIdOf(ctx.actor) ?? ''
    await store.holdAccount(tx, accountId)
    if (!(await markAccepted(tx, id, { by: operatorId, now: ctx.now }))) {
      throw refuse('conflict', 'members.invitation_over', { until: invitation.expiresAt.toISOString() })
    }
    await requireSeat(tx, { accountId, term, now: ctx.now })
    const beginning = { accountId, operatorId, role, term, since: ctx.now, until: endOf(term, ctx.now) }
    if (!(await store.beginMembership(tx, beginning))) throw refuse('conflict', 'members.you_are_member')
    await emit(tx, memberJoined, { accountId, operatorId, role, term }, { ...ctx, ownerId: accountId })
    await wake(tx, [`account:${accountId}`, `operator:${operatorId}`], 'members', operatorId)
    return { accountId, operatorId }
  },
  logOf: ({ view }) => ({ accountId: view.accountId, targetId: view.operatorId }),
})
