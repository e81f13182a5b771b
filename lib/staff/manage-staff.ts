import 'server-only'
import { isOpenRegion } from '@/lib/filing'
import { verifyStaffCode } from '@/lib/identity'
import type { Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { refuse, refuseField } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { ChangeRoleInput, EndStaffInput, InviteStaffInput, ResetStaffInput, type StaffRole } from './contract'
import { endLinks } from './link-store'
import { sendLink } from './mail-link'
import { mayChangeMember, mayManageStaff } from './policy'
import { isLastSupervisor, regionOfRole } from './rules'
import * as store from './store'
import type { FoundMember } from './subject'

const load = ({ input, tx }: { input: { administratorId: string }; tx: Tx }) =>
  store.findMember(tx, { id: input.administratorId })
const filed = ({ input }: { input: { administratorId: string } }) => ({ targetId: input.administratorId })

async function placeOf(tx: Tx, role: StaffRole, region: string) {
  const own = regionOfRole(role, region)
  if (own === undefined) throw refuseField('region', 'staff.region_needed')
  if (own !== null && !(await isOpenRegion(tx, own))) throw refuseField('region', 'filing.region_not_open')
  return { role: store.roleColumn(role), region: own }
}

/** Refuses when nobody would be left who manages staff; the supervisors' rows stay held until the transaction ends. */
async function requireAnother(tx: Tx, member: FoundMember): Promise<void> {
  const supervisors = await store.holdSupervisors(tx)
  if (isLastSupervisor(member, supervisors)) throw refuse('conflict', 'staff.last_supervisor')
}

/** Takes somebody on, or back: the link to set password and authenticator is mailed (AUTH-3). */
export const inviteStaff = defineUseCase({
  name: 'staff.invite',
  input: InviteStaffInput,
  load: () => Promise.resolve({}),
  may: mayManageStaff,
  async run({ input: { email, name, role, region, code }, ctx, tx }) {
    const place = await placeOf(tx, role, region)
    const known = await store.findMember(tx, { email })
    if (known && !known.leftAt) throw refuseField('email', 'staff.already_on_staff')
    await verifyStaffCode(tx, ctx, code)
    const id = known?.id ?? newId(ctx.now)
    const blank = { leftAt: null, passwordHash: null, totpSecret: null, totpLastStep: null }
    const isTaken = known
      ? await store.changeMember(tx, known, { ...place, ...blank, name })
      : await store.insertMember(tx, { id, email, name, locale: ctx.locale, createdAt: ctx.now, ...place })
    if (!isTaken) throw refuse('conflict', 'staff.already_on_staff')
    return { id, ...(await sendLink(tx, ctx, id)) }
  },
  logOf: ({ view }) => ({ targetId: view.id }),
})

/** Gives a member another role, and a filing officer a region; open pages show the new rights at the next request. */
export const changeRole = defineUseCase({
  name: 'staff.change-role',
  input: ChangeRoleInput,
  load,
  may: mayChangeMember,
  async run({ input, subject: member, ctx, tx }) {
    const place = await placeOf(tx, input.role, input.region)
    if (member.role !== input.seenRole) throw refuse('conflict', 'staff.changed')
    if (input.role !== 'supervisor') await requireAnother(tx, member)
    await verifyStaffCode(tx, ctx, input.code)
    if (!(await store.changeMember(tx, member, place))) throw refuse('conflict', 'staff.changed')
    return { id: member.id, role: input.role }
  },
  logOf: filed,
})

/** Ends somebody's place on the staff: every sign-in and every open link ends at once. */
export const endStaff = defineUseCase({
  name: 'staff.end',
  input: EndStaffInput,
  load,
  may: mayChangeMember,
  async run({ input, subject: member, ctx, tx }) {
    await requireAnother(tx, member)
    await verifyStaffCode(tx, ctx, input.code)
    if (!(await store.changeMember(tx, member, { leftAt: ctx.now }))) throw refuse('conflict', 'staff.changed')
    await endLinks(tx, member.id, ctx.now)
    return { id: member.id, endedSessions: await store.endSessionsOf(tx, member.id, ctx.now) }
  },
  logOf: filed,
})

/** Takes password and authenticator away and mails a link to set both anew; also mails a fresh link to who never followed the first. */
export const resetStaff = defineUseCase({
  name: 'staff.reset',
  input: ResetStaffInput,
  load,
  may: mayChangeMember,
  async run({ input, subject: member, ctx, tx }) {
    await requireAnother(tx, member)
    await verifyStaffCode(tx, ctx, input.code)
    const blank = { passwordHash: null, totpSecret: null, totpLastStep: null }
    if (!(await store.changeMember(tx, member, blank))) throw refuse('conflict', 'staff.changed')
    const endedSessions = await store.endSessionsOf(tx, member.id, ctx.now)
    return { id: member.id, endedSessions, ...(await sendLink(tx, ctx, member.id)) }
  },
  logOf: filed,
})
