import * as staff from '@/lib/staff'
import { openLink, totpFor } from '../lib/staff/setting'
import type { Cast } from '@/tests/support/cast'
import { type AccessRow, row } from './matrix'

const code = async (cast: Cast) => ({ code: await totpFor(cast.supervisor) })
const aboutReviewer = async (cast: Cast) => ({ administratorId: cast.reviewer.id, ...(await code(cast)) })
const SUPERVISOR = { may: ['supervisor'] as const }

export const rows: AccessRow[] = [
  row(staff.listStaff, SUPERVISOR),
  row(staff.getStaffMember, { input: ({ reviewer }) => ({ administratorId: reviewer.id }), ...SUPERVISOR }),
  row(staff.inviteStaff, {
    input: async (cast) => ({
      email: 'new@staff.example',
      name: '新人',
      role: 'reviewer' as const,
      ...(await code(cast)),
    }),
    ...SUPERVISOR,
  }),
  row(staff.changeRole, {
    input: async (cast) => ({
      ...(await aboutReviewer(cast)),
      role: 'moderator' as const,
      seenRole: 'reviewer' as const,
    }),
    ...SUPERVISOR,
  }),
  row(staff.endStaff, { input: aboutReviewer, ...SUPERVISOR }),
  row(staff.resetStaff, { input: aboutReviewer, ...SUPERVISOR }),
  row(staff.getStaffLink, { input: async (cast) => ({ token: await openLink(cast) }), may: 'everyone' }),
  row(staff.beginSetup, { input: async (cast) => ({ token: await openLink(cast) }), may: 'everyone' }),
  row(staff.finishSetup, {
    input: async (cast) => ({
      token: await openLink(cast),
      password: 'a long and quiet river',
      code: '000000',
    }),
    may: 'everyone',
  }),
]
