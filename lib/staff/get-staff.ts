import 'server-only'
import { openRegions, regionNames } from '@/lib/filing'
import { type Actor, actorIdOf } from '@/lib/platform/actor'
import { defineQuery } from '@/lib/platform/use-case'
import { NothingInput, type StaffListView, StaffMemberInput, type StaffMemberView, type StaffRow } from './contract'
import { openLinkUntil } from './link-store'
import { mayManageStaff } from './policy'
import { isLastSupervisor, stateOf } from './rules'
import * as store from './store'
import type { FoundMember } from './subject'

type NameOf = (region: string | null) => string | null

function rowOf(member: FoundMember, actor: Actor, nameOf: NameOf): StaffRow {
  const { locale: _, isReady: __, createdAt, lastSignInAt, leftAt, ...row } = member
  return {
    ...row,
    regionName: nameOf(row.region),
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
  async run({ ctx, tx }): Promise<StaffListView> {
    const nameOf = await regionNames(tx, ctx.locale)
    const rows = (await store.listMembers(tx)).map((member) => rowOf(member, ctx.actor, nameOf))
    return { rows, regions: await openRegions(tx, ctx.locale) }
  },
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
      member: rowOf(member, ctx.actor, await regionNames(tx, ctx.locale)),
      regions: await openRegions(tx, ctx.locale),
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
