import type { SendTimes, WeekHour } from './contract'

const HOUR_MS = 3_600_000
export const DAYS_OF_WEEK = 7
const HOURS_OF_DAY = 24

/** Reads of one send in one hour. */
export interface HourOfSend {
  sendId: string
  visibleAt: Date
  hour: Date
  reads: number
}

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** Names the hour of the week of an instant in a zone. */
export function weekHours(zone: string): (at: Date) => WeekHour {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    weekday: 'short',
    hour: '2-digit',
    hourCycle: 'h23',
  })
  return (at) => {
    const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]))
    return { day: WEEKDAYS.indexOf(parts.get('weekday') ?? ''), hour: Number(parts.get('hour')) }
  }
}

/**
 * When an account's followers read, by hour of the week. Each send weighs the same, so that one that everybody read does not
 * decide alone; the hour in which it became visible and the next are left out, since any send is read then, whenever it goes out,
 * and the curve would only repeat the habits of its sender.
 */
export function readingCurve(hours: readonly HourOfSend[], zone: string): number[][] {
  const curve = Array.from({ length: DAYS_OF_WEEK }, () => new Array<number>(HOURS_OF_DAY).fill(0))
  const later = hours.filter(({ hour, visibleAt }) => hour.getTime() >= visibleAt.getTime() + HOUR_MS)
  const totals = new Map<string, number>()
  for (const { sendId, reads } of later) totals.set(sendId, (totals.get(sendId) ?? 0) + reads)
  const nameOf = weekHours(zone)
  for (const { sendId, hour, reads } of later) {
    const { day, hour: at } = nameOf(hour)
    const row = curve[day]
    if (row) row[at] = (row[at] ?? 0) + reads / (totals.get(sendId) ?? 1)
  }
  const most = Math.max(...curve.flat())
  return most > 0 ? curve.map((row) => row.map((share) => share / most)) : curve
}

/** The hour of the week in which most is read; the earliest of equals. */
export function bestHour(curve: readonly (readonly number[])[]): WeekHour {
  let best: WeekHour = { day: 0, hour: 0 }
  let most = -1
  for (const [day, row] of curve.entries())
    for (const [hour, share] of row.entries()) if (share > most) [best, most] = [{ day, hour }, share]
  return best
}

interface Known {
  hours: readonly HourOfSend[]
  sends: number
  least: number
  zone: string
}

/** What the composer may say about when to send: from the account's own reads, or that there are too few (S55). */
export function sendTimes({ hours, sends, least, zone }: Known): SendTimes {
  const curve = readingCurve(hours, zone)
  if (sends < least || curve.flat().every((share) => share === 0)) return { basis: 'default', sends, least, zone }
  return { basis: 'own', sends, zone, best: bestHour(curve), curve }
}
