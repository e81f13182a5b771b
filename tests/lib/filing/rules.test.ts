import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { filingDueOn, isOverdue, nextReminder } from '@/lib/filing/rules'
import { addDays } from '@/lib/platform/calendar'

describe('the deadline (ACC-14)', () => {
  test('is counted from the platform’s day on which the account went live', () => {
    expect(filingDueOn(new Date('2026-03-01T15:59:59Z'))).toBe('2026-03-31')
    expect(filingDueOn(new Date('2026-03-01T16:00:00Z'))).toBe('2026-04-01')
  })

  test.each([
    ['DRAFT', '2026-03-31T15:59:59Z', false],
    ['DRAFT', '2026-03-31T16:00:00Z', true],
    ['RETURNED', '2026-03-31T16:00:00Z', true],
    ['SUBMITTED', '2026-05-31T16:00:00Z', false],
    ['ACCEPTED', '2026-05-31T16:00:00Z', false],
  ] as const)('%s at %s is overdue: %s', (state, now, late) => {
    expect(isOverdue({ state, dueOn: '2026-03-31' }, new Date(now))).toBe(late)
  })
})

test('reminders lie in order, the last on the day after the deadline, and none is said twice', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4000 }), (days) => {
      const dueOn = addDays('2018-01-01', days)
      const said: string[] = []
      for (let day = nextReminder(dueOn, null); day !== null; day = nextReminder(dueOn, day)) said.push(day)
      expect(said).toEqual([...new Set(said)].toSorted())
      expect(said.at(-1)).toBe(addDays(dueOn, 1))
    }),
  )
})
