import { addDays, addWorkingDays, type Day, daysBetween, platformDay } from '@/lib/platform/calendar'
import { figure } from '@/lib/rulebook'
import type { Changes } from './changes'

/** The stage that says that the console only reads now; reminders have the number of days before the due day. */
export const OVERDUE = -1

/** By when a changed proof handed in now is decided. */
export const reviewDueOn = (now: Date): Day =>
  addWorkingDays(platformDay(now), figure('registrationReviewWorkingDays', now))

/** The last day on which an account must be looked at for reminders: that far ahead the first one goes out. */
export const horizonOf = (now: Date): Day =>
  addDays(platformDay(now), Math.max(...figure('registrationConfirmNoticeDays', now)))

/**
 * Which notice an account is owed now, or null: the latest of the reminders whose day has come, or that the console only reads.
 * A sweep that comes late sends the one that is true then, not those it missed.
 */
export function stageOf(standing: { dueOn: Day; readOnlyFrom: Date | null }, now: Date): number | null {
  if (standing.readOnlyFrom === null) return null
  if (standing.readOnlyFrom <= now) return OVERDUE
  const left = daysBetween(platformDay(now), standing.dueOn)
  const come = figure('registrationConfirmNoticeDays', now).filter((days) => left <= days)
  return come.length > 0 ? Math.min(...come) : null
}

/** Whether a change has to be shown: who somebody is, is proved (ACC-3); whom to call, only said. */
export const needsProof = ({ name, operatorName, operatorNumberSealed }: Changes): boolean =>
  [name, operatorName, operatorNumberSealed].some((fact) => fact !== undefined)
