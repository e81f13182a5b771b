import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rightsOf } from '@/lib/accounts'
import { latestSendAt, quotaWindow, sendAtFault, windowsAhead } from '@/lib/mass-send/rules'
import { DAY, MINUTE, NOW } from '@/tests/support/clock'

const subscription = (at: Date) => rightsOf('SUBSCRIPTION', false, at)
const service = (at: Date) => rightsOf('SERVICE', true, at)
const instant = fc.date({
  min: new Date('2013-01-01T00:00:00Z'),
  max: new Date('2099-12-31T00:00:00Z'),
  noInvalidDate: true,
})
const wallClock = (at: Date) =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Asia/Shanghai',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).format(at)

describe('the quota window', () => {
  it('of a subscription account is one day of Shanghai, midnight to midnight', () => {
    fc.assert(
      fc.property(instant, (at) => {
        const { from, until, per, limit } = quotaWindow(subscription, at)
        expect([per, limit]).toEqual(['day', 1])
        expect(from <= at && at < until).toBe(true)
        expect(until.getTime() - from.getTime()).toBe(DAY)
        expect(wallClock(from)).toContain('00:00:00')
      }),
    )
  })

  it('of a service account is one week of Shanghai, Monday to Monday', () => {
    fc.assert(
      fc.property(instant, (at) => {
        const { from, until, per, limit } = quotaWindow(service, at)
        expect([per, limit]).toEqual(['week', 1])
        expect(from <= at && at < until).toBe(true)
        expect(until.getTime() - from.getTime()).toBe(7 * DAY)
        expect(wallClock(from)).toMatch(/^Mon.* 00:00:00$/)
      }),
    )
  })

  it('is the same exactly for instants of the same window', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: -10 * DAY, max: 10 * DAY }), (at, apart) => {
        const other = new Date(at.getTime() + apart)
        for (const sender of [subscription, service]) {
          const window = quotaWindow(sender, at)
          expect(quotaWindow(sender, other).key === window.key).toBe(window.from <= other && other < window.until)
        }
      }),
    )
  })

  it.each([
    ['the last second of a day in Shanghai', '2026-11-22T15:59:59.999Z', 'day:2026-11-22', 'week:2026-11-16'],
    ['the first second of a Monday in Shanghai', '2026-11-22T16:00:00.000Z', 'day:2026-11-23', 'week:2026-11-23'],
  ])('begins anew at midnight of Shanghai: %s', (_, at, day, week) => {
    expect(quotaWindow(subscription, new Date(at)).key).toBe(day)
    expect(quotaWindow(service, new Date(at)).key).toBe(week)
  })
})

describe('scheduling', () => {
  it('reaches from five minutes to seven days ahead and not a minute more, and never into the past', () => {
    expect(latestSendAt(NOW).getTime() - NOW.getTime()).toBe(7 * DAY)
    expect(sendAtFault(undefined, NOW)).toBeNull()
    expect(sendAtFault(NOW, NOW)).toBe('past')
    expect(sendAtFault(new Date(NOW.getTime() + 5 * MINUTE - 1), NOW)).toBe('soon')
    expect(sendAtFault(new Date(NOW.getTime() + 5 * MINUTE), NOW)).toBeNull()
    expect(sendAtFault(new Date(NOW.getTime() + 7 * DAY), NOW)).toBeNull()
    expect(sendAtFault(new Date(NOW.getTime() + 7 * DAY + MINUTE), NOW)).toBe('far')
  })

  it('offers every window that a scheduled send can fall into, one after the other without a gap', () => {
    const days = windowsAhead(subscription, NOW)
    expect(days).toHaveLength(8)
    expect(windowsAhead(service, NOW)).toHaveLength(2)
    for (const [at, window] of days.slice(1).entries()) expect(window.from).toEqual(days[at]?.until)
  })
})
