import {
  acceptInvitation,
  changeMember,
  exportActions,
  freezeSending,
  getSecurityCentre,
  invitePerson,
  leaveAccount,
  listActions,
  listPeople,
  openInvitation,
  removeMember,
  renewMember,
  resendInvitation,
  unfreezeSending,
  withdrawInvitation,
} from '@/lib/members'
import { db } from '@/lib/platform/db'
import { CODE, invite, lastSecret, mailedCode } from '@/tests/lib/members/setting'
import { addressOf, after, type Cast, DAY } from '@/tests/support/cast'
import { type AccessRow, MEMBERS, OPERATORS, row } from './matrix'

const email = 'new@access.example'
const own = ({ account }: Cast) => ({ accountId: account.id })

const managers = {
  may: ['holder', 'administrator'],
  refuse: { forbidden: ['editor', 'agent', 'analyst'] },
} as const
const holderOnly = {
  may: ['holder'],
  refuse: { forbidden: ['administrator', 'editor', 'agent', 'analyst'] },
} as const

/** An invitation that waits; makes room for it first. */
async function waiting({ account, holder, analyst }: Cast) {
  await db.membership.deleteMany({ where: { accountId: account.id, operatorId: analyst.id } })
  const { id } = await invite(holder, { accountId: account.id, email })
  return { accountId: account.id, invitationId: id }
}

/** What a change of this member needs, with a code of the holder's, who tries it to the end. */
async function ofEditor({ account, holder, editor }: Cast) {
  await mailedCode(holder.id)
  return { accountId: account.id, operatorId: editor.id, code: CODE }
}

/** A link that was mailed to somebody who works elsewhere. */
async function linkForStranger({ account, holder, analyst }: Cast) {
  await db.membership.deleteMany({ where: { accountId: account.id, operatorId: analyst.id } })
  await invite(holder, { accountId: account.id, email: addressOf('stranger') })
  return { secret: await lastSecret() }
}

export const rows: AccessRow[] = [
  row(listPeople, { input: own, may: MEMBERS }),
  row(getSecurityCentre, { input: own, may: MEMBERS }),
  row(listActions, { input: own, ...managers }),
  row(exportActions, { input: own, ...managers }),
  row(invitePerson, {
    input: async ({ account, holder }) => ({
      accountId: account.id,
      email,
      role: 'editor' as const,
      term: 'one_month' as const,
      code: await mailedCode(holder.id),
    }),
    ...managers,
  }),
  row(invitePerson, {
    input: async ({ account, holder }) => ({
      accountId: account.id,
      email,
      role: 'administrator' as const,
      term: 'one_month' as const,
      code: await mailedCode(holder.id),
    }),
    ...holderOnly,
  }),
  row(resendInvitation, { input: waiting, ...managers }),
  row(withdrawInvitation, { input: waiting, ...managers }),
  row(openInvitation, { input: linkForStranger, may: OPERATORS }),
  row(acceptInvitation, {
    input: linkForStranger,
    may: ['stranger'],
    refuse: { forbidden: MEMBERS },
  }),
  row(changeMember, {
    input: async (cast) => ({ ...(await ofEditor(cast)), role: 'service' as const, term: 'long_term' as const }),
    ...managers,
  }),
  row(renewMember, {
    input: async (cast) => {
      const where = { accountId: cast.account.id, operatorId: cast.editor.id }
      await db.membership.updateMany({ where, data: { term: 'ONE_MONTH', until: after(DAY) } })
      return ofEditor(cast)
    },
    ...managers,
  }),
  row(removeMember, { input: ofEditor, ...managers }),
  row(leaveAccount, {
    input: own,
    may: ['administrator', 'editor', 'agent', 'analyst'],
    refuse: { forbidden: ['holder'] },
  }),
  row(freezeSending, { input: own, ...managers }),
  row(unfreezeSending, { input: own, ...holderOnly }),
]
