import { addDays, type Day, daysBetween, platformDay } from '@/lib/platform/calendar'
import { figure } from '@/lib/rulebook'
import type { FilingState } from './contract'

/** By when an account that went live at this instant has filed (ACC-14). */
export function filingDueOn(liveAt: Date): Day {
  const day = platformDay(liveAt)
  return addDays(day, figure('filingDeadlineDays', day))
}

/** The day of the next word about the deadline: each reminder before it, then once the day after it; null when all are said. */
export function nextReminder(dueOn: Day, after: Day | null): Day | null {
  const early = figure('filingReminderDays', dueOn).map((days) => addDays(dueOn, -days))
  return [...early, addDays(dueOn, 1)].toSorted().find((day) => after === null || day > after) ?? null
}

/** Whether the account's people still owe something: what lies with the office is not theirs to hurry. */
export const isOwed = (state: FilingState): boolean => state === 'DRAFT' || state === 'RETURNED'

export const isOverdue = (filing: { state: FilingState; dueOn: Day }, now: Date): boolean =>
  isOwed(filing.state) && platformDay(now) > filing.dueOn

export const daysLeft = (dueOn: Day, now: Date): number => daysBetween(platformDay(now), dueOn)
