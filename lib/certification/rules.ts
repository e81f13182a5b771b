import type { SubjectKind } from '@/lib/accounts/contract'
import { addDays, addMonths, addWorkingDays, type Day, platformDay, startOfDay } from '@/lib/platform/calendar'
import { figure } from '@/lib/rulebook'
import type { Channel } from './contract'

/** The channels that can speak for a kind of subject: no business register knows a natural person. */
export const channelsFor = (kind: SubjectKind): readonly Channel[] =>
  kind === 'PERSON' ? ['PROFILE'] : ['PROFILE', 'REGISTER']

/** A reference as it is kept and sent, or null when it cannot be one of this channel. */
export function referenceOf(channel: Channel, text: string): string | null {
  const plain = text.normalize('NFKC').trim()
  if (channel === 'REGISTER') {
    const number = plain.replace(/[\s-]/g, '').toUpperCase()
    return /^[0-9A-Z]{8,20}$/.test(number) ? number : null
  }
  if (!URL.canParse(plain)) return null
  const url = new URL(plain)
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:'
  return isWeb && url.pathname !== '/' ? `${url.origin}${url.pathname}`.replace(/\/$/, '') : null
}

/** The same hour some months on, by the platform's calendar. */
function monthsLater(from: Date, months: number): Date {
  const day = platformDay(from)
  const intoDay = from.getTime() - startOfDay(day).getTime()
  return new Date(startOfDay(addMonths(day, months)).getTime() + intoDay)
}

/** The span that a passed check certifies: from now, or on from the end of what still holds (CERT-2). */
export function termOf(now: Date, heldUntil: Date | null): { from: Date; until: Date } {
  const from = heldUntil !== null && heldUntil > now ? heldUntil : now
  return { from, until: monthsLater(from, figure('certificationTermMonths', now)) }
}

const daysBefore = (until: Date, days: number): Date => startOfDay(addDays(platformDay(until), -days))

/** From when on the next year can be ordered: from the day of the first reminder (CERT-2). */
export const renewableFrom = (until: Date, now: Date): Date =>
  daysBefore(until, Math.max(...figure('certificationReminderDays', now)))

/** The reminders whose day has come while the certification still holds, most urgent first. */
export function remindersDue(until: Date, now: Date): number[] {
  if (now >= until) return []
  return figure('certificationReminderDays', now)
    .filter((days) => daysBefore(until, days) <= now)
    .toSorted((a, b) => a - b)
}

/** When a channel that gave no answer is asked again, after so many tries. */
export function nextTryAt(tries: number, now: Date): Date {
  const pauses = figure('certificationRetryMinutes', now)
  const minutes = pauses[Math.min(tries, pauses.length) - 1] ?? 1
  return new Date(now.getTime() + minutes * 60_000)
}

/** Until when a failed order is checked again without a further fee: to the end of the last day. */
export const recheckUntil = (now: Date): Date =>
  startOfDay(addDays(platformDay(now), figure('certificationRecheckDays', now) + 1))

/** The day by which a person decides what no rule could. */
export const reviewDueOn = (now: Date): Day =>
  addWorkingDays(platformDay(now), figure('certificationReviewWorkingDays', now))

/** Whether a penalty's bar on applying is in force (CERT-4). */
export const barHolds = (bar: { from: Date; until: Date | null; liftedAt: Date | null }, now: Date): boolean =>
  bar.from <= now && (bar.until === null || bar.until > now) && (bar.liftedAt === null || bar.liftedAt > now)

interface Term {
  from: Date
  until: Date
  endedAt: Date | null
}

/** When a term really ends: by its date, or before it by a penalty. */
export const endOf = ({ until, endedAt }: Term): Date => (endedAt !== null && endedAt < until ? endedAt : until)

/** The span without a gap that holds at an instant, made of terms that follow one another; null when none does. */
export function spanAt<T extends Term>(terms: readonly T[], now: Date): { since: Date; until: Date; last: T } | null {
  const inOrder = terms.toSorted((a, b) => a.from.getTime() - b.from.getTime())
  let span: { since: Date; until: Date; last: T } | null = null
  for (const term of inOrder) {
    const until = endOf(term)
    if (until <= term.from) continue
    const follows = span !== null && term.from.getTime() === span.until.getTime()
    if (span !== null && follows) span = { since: span.since, until, last: term }
    else if (span === null || span.until <= now) span = { since: term.from, until, last: term }
  }
  return span !== null && span.since <= now && now < span.until ? span : null
}
