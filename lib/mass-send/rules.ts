import {
  addDays,
  dayWindow,
  monthOf,
  monthWindow,
  platformDay,
  weekOf,
  weekWindow,
  type Window,
} from '@/lib/platform/calendar'
import { figure, type Rights } from '@/lib/rulebook'
import type { QuotaView } from './contract'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/** What the sender may send at an instant (CERT-3): a certification can lapse inside the time that is looked at. */
export type SendRights = (at: Date) => Pick<Rights, 'massSends'>

export interface QuotaWindow extends Window {
  key: string
  per: QuotaView['per']
  limit: number
}

const SPANS = {
  day: { first: (day: string) => day, span: dayWindow },
  week: { first: weekOf, span: weekWindow },
  month: { first: monthOf, span: monthWindow },
} as const

/** The window of the quota that a send at this instant falls into, and how many it holds (CERT-3). */
export function quotaWindow(rights: SendRights, at: Date): QuotaWindow {
  const { count, per } = rights(at).massSends
  const day = platformDay(at)
  return { key: `${per}:${SPANS[per].first(day)}`, per, limit: count, ...SPANS[per].span(day) }
}

export const quotaView = ({ key, per, limit, from, until }: QuotaWindow, used: number): QuotaView => ({
  limit,
  used,
  left: Math.max(limit - used, 0),
  per,
  window: key,
  opensAt: from.toISOString(),
  returnsAt: until.toISOString(),
})

/** The windows that a send can be scheduled into from now on, the present one first. */
export function windowsAhead(rights: SendRights, now: Date): QuotaWindow[] {
  const last = latestSendAt(now)
  const found: QuotaWindow[] = []
  for (let at = now; at <= last;) {
    const window = quotaWindow(rights, at)
    found.push(window)
    at = window.until
  }
  return found
}

/** The last instant that a send accepted now can be scheduled for (MSG-3). */
export const latestSendAt = (now: Date): Date => {
  const days = figure('massSendScheduleDays', now)
  const ahead = dayWindow(addDays(platformDay(now), days)).from.getTime() - dayWindow(platformDay(now)).from.getTime()
  return new Date(now.getTime() + ahead)
}

/** The first instant that a send accepted now can be scheduled for. */
export const earliestSendAt = (now: Date): Date =>
  new Date(now.getTime() + figure('massSendScheduleMinutes', now) * MINUTE_MS)

/** What is wrong with a wished time, or null. */
export function sendAtFault(sendAt: Date | undefined, now: Date): 'past' | 'soon' | 'far' | null {
  if (!sendAt) return null
  if (sendAt <= now) return 'past'
  if (sendAt < earliestSendAt(now)) return 'soon'
  return sendAt > latestSendAt(now) ? 'far' : null
}

interface Pressed {
  now: Date
  wished: Date | undefined
  isRequest: boolean
  holdMinutes: number
}

/**
 * When a send goes out that is pressed now: at its wished time, or after the hold. A request is decided before its wished time, or
 * within the hours of the rulebook; its hold begins with the approval.
 */
export function timesOf({ now, wished, isRequest, holdMinutes }: Pressed) {
  const atOnce = wished === undefined
  if (isRequest) {
    const hours = figure('massSendApprovalHours', now)
    const lapsesAt = wished ?? new Date(now.getTime() + hours * HOUR_MS)
    return { state: 'REQUESTED' as const, sendAt: wished ?? now, holdMinutes: 0, atOnce, lapsesAt }
  }
  const held = atOnce ? holdMinutes : 0
  const sendAt = wished ?? heldUntil(now, held)
  return { state: 'SCHEDULED' as const, sendAt, holdMinutes: held, atOnce, lapsesAt: null }
}

export const heldUntil = (now: Date, minutes: number): Date => new Date(now.getTime() + minutes * MINUTE_MS)
