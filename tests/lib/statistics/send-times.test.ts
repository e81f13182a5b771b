import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestHour, type HourOfSend, readingCurve, sendTimes, weekHours } from '@/lib/statistics/rules'
import { after, DAY, HOUR, NOW } from '@/tests/support/cast'

const ZONE = 'Asia/Shanghai'
const hourOf = weekHours(ZONE)

/** Sends at any hours of some weeks; their readers like one hour of the week best, and each send is read at once too. */
function reads(sends: readonly number[], { day, hour }: { day: number; hour: number }): HourOfSend[] {
  return sends.flatMap((at, n) => {
    const visibleAt = after(at * HOUR - 60 * DAY)
    const rush = { sendId: String(n), visibleAt, hour: visibleAt, reads: 500 }
    const later = Array.from({ length: 7 * 24 }, (_, ahead) => {
      const then = after((ahead + 1) * HOUR, visibleAt)
      const name = hourOf(then)
      return { sendId: String(n), visibleAt, hour: then, reads: name.day === day && name.hour === hour ? 9 : 2 }
    })
    return [rush, ...later]
  })
}

describe('when an account’s followers read', () => {
  it('is found wherever it lies, whenever the account sends', () => {
    const week = fc.record({ day: fc.integer({ min: 0, max: 6 }), hour: fc.integer({ min: 0, max: 23 }) })
    const sends = fc.array(fc.integer({ min: 0, max: 24 * 50 }), { minLength: 30, maxLength: 40 })
    fc.assert(
      fc.property(week, sends, (planted, at) => {
        expect(bestHour(readingCurve(reads(at, planted), ZONE))).toEqual(planted)
      }),
      { numRuns: 30 },
    )
  })

  it('is not when the account happens to send: the rush of the first hour is left out', () => {
    const always = Array.from({ length: 30 }, (_, n) => n * 24) // noon in Shanghai, each day
    expect(bestHour(readingCurve(reads(always, { day: 3, hour: 21 }), ZONE))).toEqual({ day: 3, hour: 21 })
  })

  it('is not decided by one send that everybody read: each weighs the same', () => {
    const usual = reads([0, 30, 60], { day: 0, hour: 20 })
    const famous = reads([90], { day: 4, hour: 9 }).map((row) => ({
      ...row,
      sendId: 'famous',
      reads: row.reads * 1000,
    }))
    expect(bestHour(readingCurve([...usual, ...famous], ZONE))).toEqual({ day: 0, hour: 20 })
  })

  it('is said in the account’s own zone', () => {
    expect(weekHours('Asia/Shanghai')(NOW)).toEqual({ day: 2, hour: 12 })
    expect(weekHours('America/New_York')(NOW)).toEqual({ day: 1, hour: 23 })
  })

  it('is not claimed below the least number of sends, nor of sends that nobody read later', () => {
    const hours = reads([0, 30], { day: 1, hour: 20 })
    expect(sendTimes({ hours, sends: 29, least: 30, zone: ZONE })).toEqual({
      basis: 'default',
      sends: 29,
      least: 30,
      zone: ZONE,
    })
    expect(sendTimes({ hours, sends: 30, least: 30, zone: ZONE })).toMatchObject({
      basis: 'own',
      best: { day: 1, hour: 20 },
    })
    expect(sendTimes({ hours: [], sends: 30, least: 30, zone: ZONE }).basis).toBe('default')
  })
})
