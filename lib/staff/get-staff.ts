import 'server-only'
import { type Actor, actorIdOf } from '@/lib/platform/actor'
import { defineQuery } from '@/lib/platform/use-case'
import { NothingInput, StaffMemberInput, type StaffMemberView, type StaffRow } from './contract'
import { openLinkUntil } from './link-store'
import { mayManageStaff } from './policy'
import { isLastSupervisor, stateOf } from './rules'
import * as store from './store'
import type { FoundMember } from './subject'

function rowOf(member: FoundMember, actor: Actor): StaffRow {
  const { locale: _, isReady: __, createdAt, lastSignInAt, leftAt, ...row } = member
  return {
    ...row,
    state: stateOf(member),
    createdAt: createdAt.toISOString(),
    lastSignInAt: lastSignInAt?.toISOString() ?? null,
    leftAt: leftAt?.toISOString() ?? null,
    isMe: member.id === actorIdOf(actor),
  }
}

/** Everyone on the staff, and who has left. */
export const listStaff = defineQuery({
  name: 'staff.list',
  input: NothingInput,
  load: () => Promise.resolve({}),
  may: mayManageStaff,
  run: async ({ ctx, tx }): Promise<StaffRow[]> =>
    (await store.listMembers(tx)).map((member) => rowOf(member, ctx.actor)),
})

/** One member, with what was done about and by them. */
export const getStaffMember = defineQuery({
  name: 'staff.get-member',
  input: StaffMemberInput,
  load: ({ input, tx }) => store.findMember(tx, { id: input.administratorId }),
  may: mayManageStaff,
  async run({ subject: member, ctx, tx }): Promise<StaffMemberView> {
    const ready = (await store.listMembers(tx)).filter((one) => one.role === 'supervisor' && stateOf(one) === 'active')
    return {
      member: rowOf(member, ctx.actor),
      linkUntil: (await openLinkUntil(tx, member.id, ctx.now))?.toISOString() ?? null,
      isLastSupervisor: isLastSupervisor(
        member,
        ready.map(({ id }) => id),
      ),
      about: await store.listActions(tx, { targetId: member.id }, ctx.now),
      by: await store.listActions(tx, { actorId: member.id }, ctx.now),
    }
  },
})
