'use server'
import { requestSecondFactor } from '@/lib/identity'
import {
  changeMember,
  invitePerson,
  leaveAccount,
  removeMember,
  renewMember,
  resendInvitation,
  withdrawInvitation,
} from '@/lib/members'
import { action } from '@/lib/platform/http/action'

const here = { revalidate: ['/console/[accountId]/people'] }
export const invite = action('operator', invitePerson, here)
export const resend = action('operator', resendInvitation, here)
export const withdraw = action('operator', withdrawInvitation, here)
export const change = action('operator', changeMember, here)
export const renew = action('operator', renewMember, here)
export const remove = action('operator', removeMember, here)
export const leave = action('operator', leaveAccount, { redirectTo: () => '/console' })
export const askForCode = action('operator', requestSecondFactor)
