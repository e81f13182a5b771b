import type { SubjectKind } from '@/lib/accounts/contract'
import { addDays, addWorkingDays, type Day, platformDay, startOfDay } from '@/lib/platform/calendar'
import { figure } from '@/lib/rulebook'

const HOUR_MS = 60 * 60_000

/** What a request made now is promised: until when it can be taken back, and by when it is decided. */
export function promiseOf(now: Date): { withdrawUntil: Date; dueOn: Day } {
  const hours = figure('renameWithdrawHours', now)
  return {
    withdrawUntil: new Date(now.getTime() + hours * HOUR_MS),
    dueOn: addWorkingDays(platformDay(now), figure('renameReviewWorkingDays', now)),
  }
}

/** The instant until which nobody else can take a name given up now: the end of that many platform days. */
export const protectedUntil = (now: Date): Date =>
  startOfDay(addDays(platformDay(now), figure('nameProtectionDays', now) + 1))

/** How many changes of name a platform year allows this kind of subject; null where each wish is weighed (E15). */
export const renamesPerYear = (kind: SubjectKind, now: Date): number | null => figure('renamesPerYear', now, kind)

const yearOf = (now: Date): number => Number(platformDay(now).split('-')[0])

/** The first instant of the platform's year. */
export const yearStart = (now: Date): Date => startOfDay(`${yearOf(now)}-01-01`)

/** The first day of the platform's next year, from which the count begins anew. */
export const nextYear = (now: Date): Day => `${yearOf(now) + 1}-01-01`

export const mayWithdrawAt = (rename: { state: string; withdrawUntil: Date }, now: Date): boolean =>
  rename.state === 'WAITING' && now < rename.withdrawUntil
