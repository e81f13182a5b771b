import type { SubjectKind } from '@/lib/accounts/contract'
import { addMonths, addWorkingDays, type Day, platformDay, startOfDay } from '@/lib/platform/calendar'
import { figure } from '@/lib/rulebook'
import type { WaiverState } from './contract'

/** A waiver is answered as an application is: by the working-day calendar (ACC-5, ACC-6). */
export const dueOnOf = (now: Date): Day => addWorkingDays(platformDay(now), figure('waiverWindowWorkingDays', now))

/** For a natural person more accounts are an exception (ACC-5). */
export const isExceptional = (kind: SubjectKind): boolean => kind === 'PERSON'

/** What is wrong with what was asked for, by the rule of the day; null when nothing is. */
export function faultOf({ more, reason, kind }: { more: number; reason: string; kind: SubjectKind }, now: Date) {
  const bounds = figure('waiverMore', now)
  if (more < bounds.min || more > bounds.max)
    return { field: 'more', code: 'waivers.more_out_of_bounds', facts: bounds } as const
  const min = figure('waiverReasonCharacters', now, kind)
  if ([...reason].length < min) return { field: 'reason', code: 'waivers.reason_too_short', facts: { min } } as const
  return null
}

/** When headroom ends that is granted now for so many months: with the platform's day. */
export const headroomUntil = (now: Date, months: number): Date => startOfDay(addMonths(platformDay(now), months))

export const isOpen = (state: WaiverState): boolean => state === 'SUBMITTED' || state === 'REVIEWED'

export const isLate = (state: WaiverState, dueOn: Day, now: Date): boolean => isOpen(state) && platformDay(now) > dueOn

const CLAIM_MS = 60 * 60_000

/** Who holds a waiver's claim now: one that lay for an hour may be taken over. */
export const claimantOf = (claim: { claimedBy: string | null; claimedAt: Date | null }, now: Date): string | null =>
  claim.claimedBy && claim.claimedAt && now.getTime() - claim.claimedAt.getTime() < CLAIM_MS ? claim.claimedBy : null
