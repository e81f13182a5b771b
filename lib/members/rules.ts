import { addDays, addMonths, platformDay, startOfDay } from '@/lib/platform/calendar'
import { figure } from '@/lib/rulebook'
import type { Invitation, Member } from './subject'
import type { Term } from './contract'

const COLUMN = { long_term: 'LONG_TERM', one_month: 'ONE_MONTH' } as const

/** How many people an account may have for this term (AUTH-2). */
export const placesOf = (term: Term, now: Date): number => figure('operatorsPerAccount', now, COLUMN[term])

/** When a membership that begins now ends: the end of the platform's day a month on, or never. */
export function endOf(term: Term, now: Date): Date | null {
  if (term === 'long_term') return null
  const last = addMonths(platformDay(now), figure('oneMonthMembershipMonths', now))
  return startOfDay(addDays(last, 1))
}

/** When an invitation made now ends. */
export const invitationEnd = (now: Date): Date =>
  startOfDay(addDays(platformDay(now), figure('invitationDays', now) + 1))

/** Whether the membership gives access now; a date says so, no job. */
export const isCurrent = ({ until }: Pick<Member, 'until'>, now: Date): boolean => until === null || until > now

export function stateOf(invitation: Invitation, now: Date): 'open' | 'expired' | 'used' | 'withdrawn' {
  if (invitation.acceptedAt) return 'used'
  if (invitation.withdrawnAt) return 'withdrawn'
  return invitation.expiresAt > now ? 'open' : 'expired'
}
