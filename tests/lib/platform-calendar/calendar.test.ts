import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  addWorkingDays,
  dayWindow,
  daysBetween,
  fromDateColumn,
  isDay,
  isWorkingDay,
  monthWindow,
  platformDay,
  platformWeek,
  startOfDay,
  toDateColumn,
  weekWindow,
  workingDaysBetween,
} from '@/lib/platform/calendar'
import { formatFen, parseYuan } from '@/lib/platform/money'

describe('the platform’s day', () => {
  test('turns at 16:00 UTC', () => {
    expect(platformDay(new Date('2026-11-22T15:59:59.999Z'))).toBe('2026-11-22')
    expect(platformDay(new Date('2026-11-22T16:00:00.000Z'))).toBe('2026-11-23')
  })
  test('opens a week that starts on Monday', () => {
    expect(platformWeek(new Date('2026-11-22T15:59:59Z'))).toBe('2026-11-16')
    expect(platformWeek(new Date('2026-11-22T16:00:00Z'))).toBe('2026-11-23')
  })
  test('has windows that touch and never overlap', () => {
    expect(dayWindow('2026-11-22').until).toEqual(dayWindow('2026-11-23').from)
    expect(weekWindow('2026-11-22')).toEqual({ from: startOfDay('2026-11-16'), until: startOfDay('2026-11-23') })
    expect(monthWindow('2026-12-31').until).toEqual(startOfDay('2027-01-01'))
  })
})

test('days are counted through leap years and months’ ends', () => {
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  expect(daysBetween('2026-12-31', '2027-01-01')).toBe(1)
  expect(addMonths('2027-01-31', 1)).toBe('2027-02-28')
  expect(addMonths('2028-02-29', 12)).toBe('2029-02-28')
  expect(fromDateColumn(toDateColumn('2026-11-22'))).toBe('2026-11-22')
})

test('what is not a day is refused', () => {
  expect([isDay('2026-02-30'), isDay('2026-2-3'), isDay('today'), isDay('2026-02-28')]).toEqual([
    false,
    false,
    false,
    true,
  ])
  expect(() => startOfDay('2026-02-30')).toThrow(RangeError)
})

describe('working days', () => {
  test('leave out weekends and holidays and count make-up days', () => {
    expect(isWorkingDay('2026-10-01')).toBe(false)
    expect(isWorkingDay('2026-10-10')).toBe(true)
    expect(isWorkingDay('2026-11-21')).toBe(false)
    expect(isWorkingDay('2018-12-29')).toBe(true)
  })
  test('are added from the day after', () => {
    expect(addWorkingDays('2026-11-20', 1)).toBe('2026-11-23')
    expect(addWorkingDays('2026-11-20', 7)).toBe('2026-12-01')
    expect(addWorkingDays('2026-09-30', 1)).toBe('2026-10-08')
    expect(addWorkingDays('2026-11-20', 0)).toBe('2026-11-20')
  })
  test('are counted between days', () => {
    expect(workingDaysBetween('2026-11-20', '2026-12-01')).toBe(7)
    expect(workingDaysBetween('2026-12-01', '2026-11-20')).toBe(0)
  })
})

describe('money', () => {
  test('is read from integer fen', () => {
    expect([formatFen(123_450), formatFen(5), formatFen(-100), formatFen(100_000_000)]).toEqual([
      '¥1,234.50',
      '¥0.05',
      '−¥1.00',
      '¥1,000,000.00',
    ])
    expect(() => formatFen(0.5)).toThrow(RangeError)
  })
  test('is taken from what people type, exactly', () => {
    expect([
      parseYuan('1,234.5'),
      parseYuan('¥0.07'),
      parseYuan('12'),
      parseYuan('1.005'),
      parseYuan('-1'),
      parseYuan(''),
    ]).toEqual([123_450, 7, 1_200, null, null, null])
  })
})
