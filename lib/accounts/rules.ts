import { addDays, addWorkingDays, type Day, platformDay, workingDaysBetween } from '@/lib/platform/calendar'
import { figure } from '@/lib/rulebook'
import type { AccountState, DueCounts, ReviewMark, SubjectKind } from './contract'

/** States in which an account takes one of its subject's places (ACC-4). */
export const COUNTED_STATES: readonly AccountState[] = ['IN_REVIEW', 'LIVE', 'FROZEN', 'BANNED']

/** How many accounts a subject may hold by the rule of the day of first submission (ACC-4 and its reading). */
export const placesOf = (kind: SubjectKind, firstSubmission: Day): number =>
  figure('accountsPerSubject', firstSubmission, kind)

/** From when an account submitted now can be used, and by when it is decided, in platform days (ACC-6). */
export function promisedWindow(now: Date): { usableFrom: Day; dueOn: Day } {
  const day = platformDay(now)
  const { earliest, latest } = figure('applicationWindowWorkingDays', day)
  return { usableFrom: addWorkingDays(day, earliest), dueOn: addWorkingDays(day, latest) }
}

/** Whether approving now is before the promised window and so needs the logged fast track (ACC-6). */
export const isTooEarly = (now: Date, usableFrom: Day): boolean => platformDay(now) < usableFrom

export const isLate = (now: Date, dueOn: Day): boolean => platformDay(now) > dueOn

/** The day on which a draft that nobody touched since is forgotten. */
export const forgottenOn = (changedAt: Date, now: Date): Day =>
  addDays(platformDay(changedAt), figure('draftKeptDays', now))

const HANDLE = /^[a-z][a-z0-9_-]{5,19}$/

/** A handle as it is kept: small letters, so that no two differ in case alone (ACC-7). Null when it has not the form of one. */
export function handleOf(text: string): string | null {
  const handle = text.trim().toLowerCase()
  // What the system assigns begins so; nobody may sit on a handle that it could hand out.
  if (handle.startsWith('xt_')) return null
  return HANDLE.test(handle) ? handle : null
}

const CLAIM_MS = 60 * 60_000

/** Who holds an application's claim now: a claim that lay for an hour may be taken over by a colleague. */
export const claimantOf = (claim: { claimedBy: string | null; claimedAt: Date | null }, now: Date): string | null =>
  claim.claimedBy && claim.claimedAt && now.getTime() - claim.claimedAt.getTime() < CLAIM_MS ? claim.claimedBy : null

/** How a waiting thing stands in the reviewers' queue: by when it is due, how many working days are left, who works on it. */
export function reviewMark(
  seen: { dueOn: Day; claimedBy: string | null; claimedAt: Date | null; isOpen: boolean },
  reviewerId: string,
  now: Date,
): ReviewMark {
  const claimant = claimantOf(seen, now)
  return {
    dueOn: seen.dueOn,
    late: seen.isOpen && seen.dueOn !== '' && isLate(now, seen.dueOn),
    daysLeft: seen.isOpen && seen.dueOn !== '' ? workingDaysBetween(platformDay(now), seen.dueOn) : null,
    claimedByMe: claimant === reviewerId,
    claimed: claimant !== null,
  }
}

/** What of a queue is late, due today, within two working days, and later. */
export function dueCountsOf(rows: readonly { dueOn: Day; count: number }[], now: Date): DueCounts {
  const today = platformDay(now)
  const counts: DueCounts = { late: 0, today: 0, soon: 0, later: 0 }
  for (const { dueOn, count } of rows) {
    const left = workingDaysBetween(today, dueOn)
    counts[dueOn < today ? 'late' : dueOn === today ? 'today' : left <= 2 ? 'soon' : 'later'] += count
  }
  return counts
}
