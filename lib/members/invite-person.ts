import { accountOf, requireLive } from '@/lib/accounts'
import { asksSecondFactor } from '@/lib/accounts/contract'
import { operatorByEmail, verifySecondFactor } from '@/lib/identity'
import { actorIdOf, type Ctx } from '@/lib/platform/actor'
import { seal } from '@/lib/platform/crypto'
import type { Tx } from '@/lib/platform/db'
import { newId, randomCode } from '@/lib/platform/ids'
import { enqueue } from '@/lib/platform/jobs'
import { wake } from '@/lib/platform/live'
import { takeOrRefuse } from '@/lib/platform/rate-limit'
import { refuse, refuseField } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { InvitationInput, InviteInput } from './contract'
import * as invitations from './invitation-store'
import { mailInvitation } from './jobs'
import { INVITATION_LIMIT, SECRET_LENGTH } from './limits'
import { requirePlace } from './places'
import { mayInvite, mayManageInvitation } from './policy'
import { invitationEnd, isCurrent } from './rules'
import { secretHashOf } from './secret'
import * as store from './store'
import type { FoundInvitation } from './subject'

/** Invites whoever reads this address to work on the account; the place is kept for them until the invitation ends. */
export const invitePerson = defineUseCase({
  name: 'members.invite-person',
  input: InviteInput,
  async load({ input: { accountId, role }, ctx, tx }) {
    const account = await accountOf(tx, accountId, ctx.now)
    return account && { accountId, account, role }
  },
  may: mayInvite,
  async run({ input: { accountId, email, role, term, code }, subject: { account }, ctx, tx }) {
    requireLive(account)
    await takeOrRefuse(INVITATION_LIMIT, accountId)
    await store.holdAccount(tx, accountId)
    const known = await operatorByEmail(tx, email)
    const member = known && (await store.findMember(tx, accountId, known.id))
    if (member && isCurrent(member, ctx.now)) throw refuseField('email', 'members.already_member')
    await requirePlace(tx, { accountId, term, now: ctx.now })

    await invitations.closeExpired(tx, { accountId, email, now: ctx.now })
    const [id, secret] = [newId(ctx.now), randomCode(SECRET_LENGTH)]
    const expiresAt = invitationEnd(ctx.now)
    const wish = { id, accountId, email, role, term, invitedBy: actorIdOf(ctx.actor) ?? '' }
    const row = { ...wish, createdAt: ctx.now, expiresAt, secretHash: secretHashOf(secret) }
    if (!(await invitations.insertInvitation(tx, row))) throw refuseField('email', 'members.already_invited')
    // Last of all that can refuse, so that no code is spent on an invitation that could not go out.
    if (asksSecondFactor('people.manage')) await verifySecondFactor(tx, ctx, code)
    await mail(tx, ctx, { accountId, invitationId: id, secret })
    return { id, email }
  },
  logOf: ({ view }) => ({ targetId: view.id }),
})

async function mail(tx: Tx, ctx: Ctx, of: { accountId: string; invitationId: string; secret: string }): Promise<void> {
  // The queue keeps its rows for days: what lies there opens nothing without the data key.
  const payload = { secret: seal('invitation', of.secret), locale: ctx.locale }
  await enqueue(tx, mailInvitation, payload, { key: secretHashOf(of.secret), runAt: ctx.now })
  await wake(tx, [`account:${of.accountId}`], 'members', of.invitationId)
}

/** Loads an unanswered invitation of the account that the input names. */
async function loadInvitation({
  input: { accountId, invitationId },
  ctx,
  tx,
}: {
  input: { accountId: string; invitationId: string }
  ctx: Ctx
  tx: Tx
}): Promise<FoundInvitation | null> {
  const account = await accountOf(tx, accountId, ctx.now)
  const invitation = await invitations.findInvitation(tx, invitationId)
  return account && invitation?.accountId === accountId ? { accountId, account, invitation } : null
}

/** Mails an unanswered invitation again, with a new link and a new end; the old link stops working. */
export const resendInvitation = defineUseCase({
  name: 'members.resend-invitation',
  input: InvitationInput,
  load: loadInvitation,
  may: mayManageInvitation,
  async run({ subject: { accountId, account, invitation }, ctx, tx }) {
    requireLive(account)
    await takeOrRefuse(INVITATION_LIMIT, accountId)
    await store.holdAccount(tx, accountId)
    await requirePlace(tx, { accountId, term: invitation.term, now: ctx.now, butInvitation: invitation.id })
    const secret = randomCode(SECRET_LENGTH)
    const renewed = { secretHash: secretHashOf(secret), expiresAt: invitationEnd(ctx.now) }
    if (!(await invitations.renewSecret(tx, invitation.id, renewed))) {
      throw refuse('conflict', 'members.invitation_answered')
    }
    await mail(tx, ctx, { accountId, invitationId: invitation.id, secret })
    return { id: invitation.id }
  },
  logOf: ({ input }) => ({ targetId: input.invitationId }),
})

/** Takes an unanswered invitation back; its link is worth nothing from now on, and its place is free. */
export const withdrawInvitation = defineUseCase({
  name: 'members.withdraw-invitation',
  input: InvitationInput,
  load: loadInvitation,
  may: mayManageInvitation,
  async run({ subject: { accountId, invitation }, ctx, tx }) {
    if (!(await invitations.markWithdrawn(tx, invitation.id, ctx.now))) {
      throw refuse('conflict', 'members.invitation_answered')
    }
    await wake(tx, [`account:${accountId}`], 'members', invitation.id)
    return { id: invitation.id }
  },
  logOf: ({ input }) => ({ targetId: input.invitationId }),
})
