import type { Actor, Ctx, OperatorActor, SubscriberActor } from '@/lib/platform/actor'
import { newId } from '@/lib/platform/ids'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** The moment the demonstration begins; its whole past is counted back from here. */
export const TODAY = new Date()

/** So many days ago, at this hour in Shanghai; never later than a few minutes ago. */
export function daysAgo(days: number, hour = 10, minute = 0): Date {
  const midnight = Math.floor((TODAY.getTime() + 8 * 60 * MINUTE) / DAY) * DAY - 8 * 60 * MINUTE
  const at = midnight - days * DAY + (hour * 60 + minute) * MINUTE
  return new Date(Math.min(at, TODAY.getTime() - 5 * MINUTE))
}
export const later = (at: Date, minutes: number) =>
  new Date(Math.min(at.getTime() + minutes * MINUTE, TODAY.getTime() - MINUTE))

export const SYSTEM: Actor = { kind: 'system' }

/** A request at a past time. */
export const at = (now: Date, actor: Actor, n = 1): Ctx => ({
  actor,
  now,
  requestId: newId(),
  locale: 'zh-Hant',
  // Documentation addresses, a different one for each person.
  address: `198.51.100.${n % 250}`,
  userAgent:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1',
})

export const operator = (id: string, accounts: readonly string[] = []): OperatorActor => ({
  kind: 'operator',
  id,
  sessionId: newId(),
  memberships: Object.fromEntries(accounts.map((accountId) => [accountId, 'holder'])),
})
export const subscriber = (id: string): SubscriberActor => ({ kind: 'subscriber', id, sessionId: newId() })

/** Chance that falls the same way every time (mulberry32). */
export function dice(seed: number) {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const below = (n: number) => Math.floor(next() * n)
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T
  const some = <T>(list: readonly T[], count: number): T[] => {
    const left = [...list]
    return Array.from({ length: Math.min(count, list.length) }, () => left.splice(below(left.length), 1)[0] as T)
  }
  return { next, below, pick, some }
}
export type Dice = ReturnType<typeof dice>
