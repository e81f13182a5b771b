import { accountOf, requireLive } from '@/lib/accounts'
import { asksSecondFactor } from '@/lib/accounts/contract'
import { verifySecondFactor } from '@/lib/identity'
import { actorIdOf, type Ctx } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { emit } from '@/lib/platform/events'
import { wake } from '@/lib/platform/live'
import { refuse } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { AccountInput, ChangeMemberInput, GivenRole, MemberInput, type Term } from './contract'
import { memberChanged, memberLeft } from './events'
import { requirePlace } from './places'
import { mayLeave, mayManageMember } from './policy'
import { endOf, isCurrent } from './rules'
import * as store from './store'
import type { FoundMember, Member } from './subject'

type Named = { accountId: string; operatorId: string; role?: GivenRole }

/** Loads a membership that is in force, or a month that is over and was not ended by anybody. */
async function load({ input, ctx, tx }: { input: Named; ctx: Ctx; tx: Tx }): Promise<FoundMember | null> {
  const account = await accountOf(tx, input.accountId, ctx.now)
  const member = await store.findMember(tx, input.accountId, input.operatorId)
  if (!account || !member || (member.removedAt !== null && !isCurrent(member, ctx.now))) return null
  return { accountId: account.id, account, member, next: input.role }
}

async function changed(tx: Tx, ctx: Ctx, of: { accountId: string; member: Member; role: GivenRole; term: Term }) {
  const { accountId, role, term } = of
  const { operatorId } = of.member
  await emit(tx, memberChanged, { accountId, operatorId, role, term }, { ...ctx, ownerId: accountId })
  await wake(tx, [`account:${accountId}`, `operator:${operatorId}`], 'members', operatorId)
}

/** Changes somebody's role or term; counted on what was seen, so that of two who change it at once one wins. */
export const changeMember = defineUseCase({
  name: 'members.change-member',
  input: ChangeMemberInput,
  load,
  may: mayManageMember,
  async run({ input: { role, term, code }, subject: { accountId, account, member }, ctx, tx }) {
    requireLive(account)
    if (!isCurrent(member, ctx.now)) throw refuse('conflict', 'members.month_over')
    await store.holdAccount(tx, accountId)
    if (term !== member.term) {
      await requirePlace(tx, { accountId, term, now: ctx.now, butMember: member.operatorId })
    }
    const until = term === member.term ? member.until : endOf(term, ctx.now)
    if (!(await store.changeMembership(tx, { accountId, seen: member }, { role, term, until }))) {
      throw refuse('conflict', 'members.changed_meanwhile')
    }
    if (asksSecondFactor('people.manage')) await verifySecondFactor(tx, ctx, code)
    await changed(tx, ctx, { accountId, member, role, term })
    return { operatorId: member.operatorId }
  },
  logOf: ({ input }) => ({ targetId: input.operatorId }),
})

/** Gives a one-month operator another month from now, also when the last one is over and a place is free. */
export const renewMember = defineUseCase({
  name: 'members.renew-member',
  input: MemberInput,
  load,
  may: mayManageMember,
  async run({ input: { code }, subject: { accountId, account, member }, ctx, tx }) {
    requireLive(account)
    if (member.term !== 'one_month') throw refuse('conflict', 'members.not_one_month')
    await store.holdAccount(tx, accountId)
    await requirePlace(tx, { accountId, term: 'one_month', now: ctx.now, butMember: member.operatorId })
    const until = endOf('one_month', ctx.now)
    if (!(await store.changeMembership(tx, { accountId, seen: member }, { until }))) {
      throw refuse('conflict', 'members.changed_meanwhile')
    }
    if (asksSecondFactor('people.manage')) await verifySecondFactor(tx, ctx, code)
    await changed(tx, ctx, { accountId, member, role: GivenRole.parse(member.role), term: 'one_month' })
    return { operatorId: member.operatorId, until: until?.toISOString() ?? null }
  },
  logOf: ({ input }) => ({ targetId: input.operatorId }),
})

async function end(tx: Tx, ctx: Ctx, { accountId, member }: { accountId: string; member: Member }): Promise<void> {
  const until = isCurrent(member, ctx.now) ? ctx.now : member.until
  if (!(await store.changeMembership(tx, { accountId, seen: member }, { until, removedAt: ctx.now }))) {
    throw refuse('conflict', 'members.changed_meanwhile')
  }
  const { operatorId } = member
  const by = actorIdOf(ctx.actor) ?? ''
  await emit(tx, memberLeft, { accountId, operatorId, by }, { ...ctx, ownerId: accountId })
  await wake(tx, [`account:${accountId}`, `operator:${operatorId}`], 'members', operatorId)
}

/** Ends somebody's membership at once: their next request already finds nothing here. */
export const removeMember = defineUseCase({
  name: 'members.remove-member',
  whileReadOnly: true,
  input: MemberInput,
  load,
  may: mayManageMember,
  async run({ input: { code }, subject, ctx, tx }) {
    await end(tx, ctx, subject)
    if (asksSecondFactor('people.manage')) await verifySecondFactor(tx, ctx, code)
    return { operatorId: subject.member.operatorId }
  },
  logOf: ({ input }) => ({ targetId: input.operatorId }),
})

/** Ends one's own membership. */
export const leaveAccount = defineUseCase({
  name: 'members.leave-account',
  whileReadOnly: true,
  input: AccountInput,
  load: ({ input: { accountId }, ctx, tx }) =>
    ctx.actor.kind === 'operator'
      ? load({ input: { accountId, operatorId: ctx.actor.id }, ctx, tx })
      : Promise.resolve(null),
  may: mayLeave,
  async run({ subject, ctx, tx }) {
    await end(tx, ctx, subject)
    return { operatorId: subject.member.operatorId }
  },
})
