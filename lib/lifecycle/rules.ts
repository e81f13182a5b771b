import { addDays, type Day, platformDay, startOfDay } from '@/lib/platform/calendar'
import { figure } from '@/lib/rulebook'
import type { Ending, Idle } from './subject'

/** The instant at which the platform's n-th day after an instant's day is over: so many whole days are left at the least. */
const wholeDaysAfter = (at: Date, days: number): Date => startOfDay(addDays(platformDay(at), days + 1))

/** How long a closing account of so many followers is frozen (DATA-3). */
export function freezeDaysFor(followers: number, now: Date): number {
  const tiers = figure('closingFreezeDays', now)
  const tier = tiers.find(({ followersUpTo }) => followersUpTo === null || followers <= followersUpTo)
  return (tier ?? tiers[tiers.length - 1])?.days ?? 0
}

type Plan = Pick<Ending, 'freezeDays' | 'endsAt' | 'exportUntil' | 'nameFreeAt'>

/** An end after a freeze: the freeze is the time for exporting, and for coming back. */
export function planFreeze(freezeDays: number, now: Date): Plan {
  const endsAt = wholeDaysAfter(now, freezeDays)
  return { freezeDays, endsAt, exportUntil: endsAt, nameFreeAt: nameFreeAt(endsAt) }
}

/** An end at once, by penalty, recall or reclaim: what is left is the time for exporting (DATA-3). */
export const planEnd = (now: Date): Plan => ({
  freezeDays: 0,
  endsAt: now,
  exportUntil: wholeDaysAfter(now, figure('endedExportDays', now)),
  nameFreeAt: nameFreeAt(now),
})

const nameFreeAt = (endsAt: Date): Date => wholeDaysAfter(endsAt, figure('endedNameProtectionDays', endsAt))

/** Whether a closing can still be taken back. */
export const isUndoable = (ending: Pick<Ending, 'endedAt' | 'endsAt' | 'cause'>, now: Date): boolean =>
  ending.cause === 'CLOSING' && ending.endedAt === null && now < ending.endsAt

/** The notices of a running freeze that are due now: days before its end, the nearest first. */
export const noticesDue = (endsAt: Date, now: Date): number[] => {
  const left = figure('closingNoticeDays', now).filter((days) => startOfDay(addDays(platformDay(endsAt), -days)) <= now)
  return left.sort((a, b) => a - b).slice(0, 1)
}

/** The first day on which an idle account is reclaimed, never sooner after the last warning than that warning said (ACC-10). */
export function reclaimDay({ idleSince, warnings }: Idle, now: Date): Day {
  const earliest = addDays(platformDay(idleSince), figure('reclaimAfterDays', now))
  const promised = warnings.map(({ daysBefore, givenAt }) => addDays(platformDay(givenAt), daysBefore))
  return [earliest, ...promised].sort().at(-1) ?? earliest
}

/** What is due for an idle account today: the nearest warning that was not given, or its reclaim, or nothing yet. */
export function dormancyStep(idle: Idle, now: Date): { warn: number } | 'reclaim' | null {
  const today = platformDay(now)
  const earliest = addDays(platformDay(idle.idleSince), figure('reclaimAfterDays', now))
  const wanted = figure('reclaimWarningDays', now)
  const due = wanted.filter((days) => today >= addDays(earliest, -days)).sort((a, b) => a - b)
  const [nearest] = due
  if (nearest === undefined) return null
  // Where an earlier warning was missed (the worker stood still), the nearest one stands for it.
  if (!idle.warnings.some(({ daysBefore }) => daysBefore === nearest)) return { warn: nearest }
  const last = Math.min(...wanted)
  return nearest === last && today >= reclaimDay(idle, now) ? 'reclaim' : null
}
