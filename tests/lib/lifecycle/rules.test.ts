import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dormancyStep,
  freezeDaysFor,
  isUndoable,
  noticesDue,
  planEnd,
  planFreeze,
  reclaimDay,
} from '@/lib/lifecycle/rules'
import { addDays, platformDay, startOfDay } from '@/lib/platform/calendar'
import { after, DAY, NOW } from '@/tests/support/clock'

describe('the freeze of a closing account (DATA-3)', () => {
  it.each([
    [0, 15],
    [10_000, 15],
    [10_001, 30],
    [100_000, 30],
    [100_001, 60],
    [9_000_000, 60],
  ])('of %i followers lasts %i days', (followers, days) => {
    expect(freezeDaysFor(followers, NOW)).toBe(days)
  })

  it('leaves at least its whole days, and ends with a day of the platform', () => {
    fc.assert(
      fc.property(
        fc.date({ min: NOW, max: after(900 * DAY), noInvalidDate: true }),
        fc.constantFrom(15, 30, 60),
        (at, days) => {
          const { endsAt, exportUntil } = planFreeze(days, at)
          expect(endsAt.getTime() - at.getTime()).toBeGreaterThanOrEqual(days * DAY)
          expect(endsAt).toEqual(startOfDay(platformDay(endsAt)))
          expect(exportUntil).toEqual(endsAt)
        },
      ),
    )
  })

  it('can be undone until its last moment and not after it', () => {
    const ending = { cause: 'CLOSING', endedAt: null, endsAt: after(DAY) } as const
    expect(isUndoable(ending, after(DAY - 1))).toBe(true)
    expect(isUndoable(ending, after(DAY))).toBe(false)
    expect(isUndoable({ ...ending, endedAt: NOW }, NOW)).toBe(false)
    expect(isUndoable({ ...ending, cause: 'RECALL' }, NOW)).toBe(false)
  })

  it('is announced a week and a day before it is over', () => {
    const endsAt = startOfDay('2026-12-10')
    expect(noticesDue(endsAt, startOfDay('2026-12-02'))).toEqual([])
    expect(noticesDue(endsAt, startOfDay('2026-12-03'))).toEqual([7])
    expect(noticesDue(endsAt, startOfDay('2026-12-09'))).toEqual([1])
  })
})

it('an end at once leaves thirty days for the export', () => {
  const { endsAt, exportUntil, nameFreeAt } = planEnd(NOW)
  expect(endsAt).toEqual(NOW)
  expect(exportUntil.getTime() - NOW.getTime()).toBeGreaterThanOrEqual(30 * DAY)
  expect(nameFreeAt > exportUntil).toBe(true)
})

describe('an account that nobody uses (ACC-10)', () => {
  const day = (days: number) => startOfDay(addDays(platformDay(NOW), days))
  const idle = (...warnings: [number, number][]) => ({
    idleSince: NOW,
    warnings: warnings.map(([daysBefore, on]) => ({ daysBefore, givenAt: day(on) })),
  })
  it.each([
    ['179 days idle', 179, idle(), null],
    ['180 days idle', 180, idle(), { warn: 30 }],
    ['warned once', 190, idle([30, 180]), null],
    ['203 days idle', 203, idle([30, 180]), { warn: 7 }],
    ['warned twice', 209, idle([30, 180], [7, 203]), null],
    ['210 days idle', 210, idle([30, 180], [7, 203]), 'reclaim'],
    ['never warned, the worker stood still', 400, idle(), { warn: 7 }],
    ['warned late', 406, idle([7, 400]), null],
    ['a week after the late warning', 407, idle([7, 400]), 'reclaim'],
  ] as const)('%s', (_name, on, state, due) => {
    expect(dormancyStep(state, day(on))).toEqual(due)
  })

  it('is never reclaimed sooner than its last warning said', () => {
    fc.assert(
      fc.property(fc.integer({ min: 180, max: 900 }), fc.integer({ min: 0, max: 60 }), (warnedOn, later) => {
        const state = idle([7, warnedOn])
        if (dormancyStep(state, day(warnedOn + later)) === 'reclaim') expect(later).toBeGreaterThanOrEqual(7)
        expect(reclaimDay(state, NOW) >= platformDay(day(warnedOn + 7))).toBe(true)
      }),
    )
  })
})
