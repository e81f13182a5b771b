import { addDays, addMonths, type Day, monthOf, platformDay, startOfDay } from '@/lib/platform/calendar'
import { figure } from '@/lib/rulebook'
import type { InstallationFacts, PermissionView, RecallView, SuspensionView } from './contract'
import type { FoundPermission, FoundRecall, FoundSuspension } from './subject'

const MINUTE = ':00+08:00'

/** The instant of a local time of the platform's zone (UTC+8 all year); null for an empty one. */
export const instantOf = (local: string): Date | null => (local ? new Date(`${local}${MINUTE}`) : null)

/** The facts in which two versions differ. */
export const changedFacts = (before: InstallationFacts, after: InstallationFacts): (keyof InstallationFacts)[] =>
  (Object.keys(after) as (keyof InstallationFacts)[]).filter((fact) => before[fact] !== after[fact])

export function suspensionState({ from, until, endedAt }: FoundSuspension, now: Date): SuspensionView['state'] {
  if (endedAt || (until && until <= now)) return 'over'
  return from > now ? 'planned' : 'running'
}

/** The instant at which a permission that holds through this day ends. */
export const permissionEnd = (lastDay: Day | ''): Date | null => (lastDay ? startOfDay(addDays(lastDay, 1)) : null)

export function permissionState({ until, endedAt }: FoundPermission, now: Date): PermissionView['state'] {
  if (endedAt && endedAt <= now) return 'ended'
  return until && until <= now ? 'over' : 'held'
}

/** Permissions that end before this instant are told now. */
export const warnBefore = (now: Date): Date =>
  startOfDay(addDays(platformDay(now), figure('permissionReminderDays', now) + 1))

/** A recalled name is done at once, an account when it can be exported no more. */
export function recallState({ withdrawnAt, exportUntil }: FoundRecall, now: Date): RecallView['state'] {
  if (withdrawnAt) return 'withdrawn'
  return exportUntil && exportUntil > now ? 'exporting' : 'done'
}

/** The first days of the last months up to that of an instant, the oldest first. */
export const lastMonths = (now: Date, count: number): Day[] =>
  Array.from({ length: count }, (_, at) => addMonths(monthOf(platformDay(now)), at + 1 - count))
