import chineseDays from 'chinese-days'

/** A calendar day of the platform's zone, 'YYYY-MM-DD'. */
export type Day = string

/** The half-open span of time [from, until), in UTC instants. */
export interface Window {
  from: Date
  until: Date
}

export const PLATFORM_ZONE = 'Asia/Shanghai'

// Shanghai keeps UTC+8 all year since 1991, so plain arithmetic is exact for every day the platform can know.
const OFFSET_MS = 8 * 3_600_000
const DAY_MS = 86_400_000
const DAY_PATTERN = /^\d{4}-\d{2}-\d{2}$/

/** The platform's day (Asia/Shanghai) at an instant. */
export function platformDay(now: Date): Day {
  return new Date(now.getTime() + OFFSET_MS).toISOString().slice(0, 10)
}

/** The instant at which a platform day begins. Throws a RangeError for anything that is not a day. */
export function startOfDay(day: Day): Date {
  return new Date(utcMidnight(day) - OFFSET_MS)
}

/** A day as PostgreSQL's `date` column wants it through Prisma: UTC midnight. */
export function toDateColumn(day: Day): Date {
  return new Date(utcMidnight(day))
}

/** The day held in a `date` column read through Prisma. */
export function fromDateColumn(value: Date): Day {
  return value.toISOString().slice(0, 10)
}

export function addDays(day: Day, days: number): Day {
  return new Date(utcMidnight(day) + days * DAY_MS).toISOString().slice(0, 10)
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (utcMidnight(to) - utcMidnight(from)) / DAY_MS
}

/** The same day of the month some months on, or that month's last day. */
export function addMonths(day: Day, months: number): Day {
  const date = toDateColumn(day)
  const wanted = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + months)
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  date.setUTCDate(Math.min(wanted, last))
  return fromDateColumn(date)
}

/** Monday of the week that a day lies in. */
export function weekOf(day: Day): Day {
  return addDays(day, -((toDateColumn(day).getUTCDay() + 6) % 7))
}

/** Monday of the platform's week at an instant. */
export function platformWeek(now: Date): Day {
  return weekOf(platformDay(now))
}

/** The first day of the month that a day lies in. */
export function monthOf(day: Day): Day {
  return `${day.slice(0, 7)}-01`
}

export function dayWindow(day: Day): Window {
  return { from: startOfDay(day), until: startOfDay(addDays(day, 1)) }
}

/** The week, Monday to Sunday, that a day lies in. */
export function weekWindow(day: Day): Window {
  const monday = weekOf(day)
  return { from: startOfDay(monday), until: startOfDay(addDays(monday, 7)) }
}

export function monthWindow(day: Day): Window {
  const first = monthOf(day)
  return { from: startOfDay(first), until: startOfDay(addMonths(first, 1)) }
}

/** Whether offices of the mainland work on that day: holidays and make-up days counted. */
export function isWorkingDay(day: Day): boolean {
  // The calendar reads the local date of an instant; local noon is the named day in every zone a host may run in.
  const utc = toDateColumn(day)
  return chineseDays.isWorkday(new Date(utc.getUTCFullYear(), utc.getUTCMonth(), utc.getUTCDate(), 12))
}

/** The n-th working day after a day (n ≥ 0; the day itself never counts, so n = 0 returns it). */
export function addWorkingDays(day: Day, count: number): Day {
  let at = day
  for (let left = count; left > 0;) {
    at = addDays(at, 1)
    if (isWorkingDay(at)) left -= 1
  }
  return at
}

/** How many working days lie after `from`, up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: Day, to: Day): number {
  let count = 0
  for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) if (isWorkingDay(at)) count += 1
  return count
}

export function isDay(text: string): boolean {
  return DAY_PATTERN.test(text) && !Number.isNaN(Date.parse(text)) && fromDateColumn(new Date(text)) === text
}

function utcMidnight(day: Day): number {
  if (!isDay(day)) throw new RangeError(`not a day: ${day}`)
  return Date.parse(day)
}
