import { describe, expect, it } from 'vitest'
import { isBarred } from '@/lib/moderation/contract'
import { appealUntil, isInForce, measuresOf, nextPenalty, outcomesFor, quotes } from '@/lib/moderation/rules'
import { canonical } from '@/lib/moderation/record-hash'
import { figure } from '@/lib/rulebook'
import { after, DAY, NOW } from '@/tests/support/clock'

const stands = { overturnedAt: null }
const overturned = { overturnedAt: NOW }

describe('the like-collecting ladder', () => {
  const ladder = figure('likeCollectingLadderDays', '2014-06-09')
  it.each([
    [0, [], 1, 7],
    [1, [stands], 2, 15],
    [2, [stands, stands], 3, 30],
    [3, [stands, stands, stands], 4, null],
    [9, Array(9).fill(stands), 10, null],
    ['1 that stands and 1 overturned', [stands, overturned], 2, 15],
    ['only overturned', [overturned], 1, 7],
  ])('after %s proven cases the next penalty is its step', (_, past, step, days) => {
    expect(nextPenalty(past, ladder)).toEqual({ step, days })
  })
  it('did not exist before its day', () => {
    expect(() => figure('likeCollectingLadderDays', '2014-06-08')).toThrow(RangeError)
  })
})

describe('measures', () => {
  const verdict = { days: 7, barFor: 'ever' as const, removeToo: false }
  it.each([
    ['dismiss', [], false],
    ['warn', ['warning'], false],
    ['remove_and_warn', ['content_removed', 'warning'], true],
    ['bar_sending', ['function_barred'], false],
    ['end_certification', ['certification_ended', 'certification_barred'], false],
    ['bar_certification', ['certification_barred'], false],
    ['end_account', ['account_ended'], false],
  ] as const)('of %s', (outcome, measures, removes) => {
    const made = measuresOf({ outcome, ...verdict }, NOW)
    expect([made.imposed.map(({ measure }) => measure), made.removes]).toEqual([measures, removes])
  })
  it('a bar ends after whole days; no number of days is for ever', () => {
    expect(measuresOf({ outcome: 'bar_sending', ...verdict }, NOW).imposed[0]?.until).toEqual(after(7 * DAY))
    expect(
      measuresOf({ ...verdict, outcome: 'bar_sending', days: null, removeToo: true }, NOW).imposed.map(
        ({ until }) => until,
      ),
    ).toEqual([null, NOW])
  })
})

describe('measures against a certification', () => {
  const made = (barFor: number | 'none' | 'ever', outcome: 'end_certification' | 'bar_certification') =>
    measuresOf({ outcome, days: null, barFor, removeToo: true }, NOW).imposed.map(({ measure, until }) => [
      measure,
      until,
    ])
  it.each([
    [
      'none',
      'end_certification',
      [
        ['certification_ended', NOW],
        ['content_removed', NOW],
      ],
    ],
    [
      90,
      'end_certification',
      [
        ['certification_ended', NOW],
        ['certification_barred', after(90 * DAY)],
        ['content_removed', NOW],
      ],
    ],
    [
      'ever',
      'bar_certification',
      [
        ['certification_barred', null],
        ['content_removed', NOW],
      ],
    ],
  ] as const)('barred for %s, %s', (barFor, outcome, expected) => {
    expect(made(barFor, outcome)).toEqual(expected)
  })
})

describe('what can be decided', () => {
  const [plain, certified, over] = [
    { isCertified: false, isOver: false },
    { isCertified: true, isOver: false },
    { isCertified: true, isOver: true },
  ]
  it.each([
    ['account', plain, ['warn', 'bar_sending', 'bar_certification', 'end_account', 'dismiss']],
    [
      'article',
      certified,
      ['remove_and_warn', 'bar_sending', 'end_certification', 'bar_certification', 'end_account', 'dismiss'],
    ],
    ['message', over, ['remove_and_warn', 'bar_sending', 'dismiss']],
  ] as const)('about an %s of an account that stands so', (kind, standing, expected) => {
    expect(outcomesFor(kind, standing)).toEqual(expected)
  })
})

describe('a penalty', () => {
  it.each([
    [-1, false],
    [0, true],
    [DAY - 1, true],
    [DAY, false],
  ])('%d ms after its start is in force: %s', (ms, expected) => {
    expect(isInForce({ from: NOW, until: after(DAY), overturnedAt: null }, after(ms))).toBe(expected)
  })
  it('that is longest is the one named', () => {
    const bar = (until: string | null) => ({
      function: 'send' as const,
      from: '',
      until,
      clause: 'USE-2' as const,
      penaltyId: until ?? 'ever',
    })
    expect(
      isBarred({ accountId: '', barred: [bar('2026-12-01T00:00:00Z'), bar(null), bar('2027-01-01T00:00:00Z')] }, 'send')
        ?.penaltyId,
    ).toBe('ever')
  })
  it('can be appealed for fifteen days', () => {
    expect(appealUntil(NOW)).toEqual(after(15 * DAY))
  })
})

describe('quoting', () => {
  it.each([
    ['轉發本文', true],
    ['轉發\n 本文', true],
    ['', false],
    ['   ', false],
    ['別的話', false],
  ])('%j stands in the text: %s', (passage, expected) => {
    expect(quotes(['標題', '請轉發本文，謝謝'], passage)).toBe(expected)
  })
})

describe('canonical JSON', () => {
  it('does not depend on the order of keys, and leaves out what is not there', () => {
    expect(canonical({ b: [1, { d: null, c: 'x' }], a: undefined })).toBe(canonical({ b: [1, { c: 'x', d: null }] }))
    expect(canonical({ a: 1 })).not.toBe(canonical({ a: '1' }))
  })
})
