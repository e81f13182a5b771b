import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { isDay } from '@/lib/platform/calendar'
import { CLAUSES, gravest, OPERATING_RULES } from '@/lib/rulebook/clauses'
import { entryOf, type FigureName, figure, fittingValue, historyOf, useScheduledEntries } from '@/lib/rulebook/figure'
import { FIGURES } from '@/lib/rulebook/figures'
import { scheduledFrom } from '@/lib/rulebook/scheduled'

const names = Object.keys(FIGURES) as FigureName[]
afterEach(() => useScheduledEntries(new Map()))

describe.each(names)('figure %s', (name) => {
  const entries = historyOf(name)
  test('has entries in order of date, one a day, each with a rule as its source', () => {
    expect(entries.length).toBeGreaterThan(0)
    const days = entries.map((entry) => entry.from)
    expect(days.every(isDay)).toBe(true)
    expect([...new Set(days)].toSorted()).toEqual(days)
    for (const entry of entries) expect(entry.source).toMatch(/^[A-Z]+-\d+/)
  })
  test('has values of its own shape', () => {
    for (const entry of entries) expect(fittingValue(name, entry.value)).not.toBeNull()
  })
})

describe('ACC-4 accounts per subject at its nine boundaries', () => {
  test.each([
    ['2012-08-18', 'PERSON', 5],
    ['2018-02-09', 'PERSON', 5],
    ['2018-02-10', 'PERSON', 2],
    ['2018-11-15', 'PERSON', 2],
    ['2018-11-16', 'PERSON', 1],
    ['2018-02-09', 'ENTERPRISE', 50],
    ['2018-02-10', 'ENTERPRISE', 5],
    ['2018-11-16', 'ENTERPRISE', 2],
    ['2018-11-16', 'GOVERNMENT', 5],
  ] as const)('on %s a %s may hold %i', (day, kind, limit) => {
    expect(figure('accountsPerSubject', day, kind)).toBe(limit)
  })
  test('the platform’s day decides, not the UTC date', () => {
    expect(figure('accountsPerSubject', new Date('2018-11-15T15:59:59Z'), 'PERSON')).toBe(2)
    expect(figure('accountsPerSubject', new Date('2018-11-15T16:00:00Z'), 'PERSON')).toBe(1)
  })
  test('before the platform opened there is no answer', () => {
    expect(() => figure('accountsPerSubject', '2012-08-17', 'PERSON')).toThrow(RangeError)
  })
})

test('PUB-2, PUB-4, PUB-5 and MOD-5 change on their days', () => {
  expect([figure('correctionCharacters', '2018-12-28'), figure('correctionCharacters', '2018-12-29')]).toEqual([5, 10])
  expect([figure('likeAuthorOpen', '2018-06-05'), figure('likeAuthorOpen', '2018-06-06')]).toEqual([false, true])
  expect([figure('openReprint', '2018-06-26'), figure('openReprint', '2018-06-27')]).toEqual([false, true])
  expect(() => figure('likeCollectingLadderDays', '2014-06-08')).toThrow(RangeError)
  expect(figure('likeCollectingLadderDays', '2014-06-09')).toEqual([7, 15, 30, null])
})

describe('scheduled entries', () => {
  const rows = [
    { figure: 'keywordRules', from: '2030-01-01', value: 300, reason: 'decision 7' },
    { figure: 'keywordRules', from: '2031-01-01', value: 'many', reason: 'a slip' },
    { figure: 'noSuchFigure', from: '2031-01-01', value: 1, reason: 'from a later release' },
  ]
  test('hold from their day on, and the past stays as it was', () => {
    useScheduledEntries(scheduledFrom(rows).entries)
    expect(figure('keywordRules', '2029-12-31')).toBe(200)
    expect(figure('keywordRules', '2030-01-01')).toBe(300)
    expect(entryOf('keywordRules', '2032-01-01').source).toBe('decision 7')
  })
  test('that fit no figure are set aside, and the rest still holds', () => {
    expect(scheduledFrom(rows).unfit.map((row) => row.reason)).toEqual(['a slip', 'from a later release'])
  })
})

test('each clause has its words in every language, and no words are left over', () => {
  for (const locale of ['zh-Hant', 'zh-Hans', 'en']) {
    const texts = JSON.parse(readFileSync(`components/texts/${locale}/rules.json`, 'utf8')) as Record<
      string,
      { title?: string; text?: string }
    >
    const codes = CLAUSES.map((clause) => clause.code)
    for (const code of codes)
      expect(Object.keys(texts[code] ?? {}).toSorted(), `${locale} ${code}`).toEqual(['text', 'title'])
    expect(Object.keys(texts).filter((key) => key !== 'groups')).toEqual([...codes, ...OPERATING_RULES])
  }
})

test('the gravest of several severities leads', () => {
  expect(gravest([])).toBe('LOW')
  expect(gravest(['NORMAL', 'CRITICAL', 'HIGH'])).toBe('CRITICAL')
})

/** Figures of rules whose part of the product is not built yet; a name leaves this list when its part arrives. */
const AWAITING: readonly FigureName[] = [
  'reclaimAfterDays',
  'reclaimWarningDays',
  'registrationConfirmEveryMonths',
  'registrationConfirmGraceDays',
  'closingFreezeDays',
  'endedExportDays',
  'correctionCharacters',
  'correctionsPerArticle',
  'likeAuthorOpen',
  'openReprint',
  'accessTokenSeconds',
  'pushTimeoutMs',
  'pushTries',
  'pushResendHours',
  'menuButtons',
  'operatorOpenedPerFollowerAndMonth',
  'accountStorageBytes',
  'storageWarningPercent',
  'messageRetentionDays',
  'likeCollectingLadderDays',
]

test('every figure is used, or its part of the product is named as still to come', () => {
  const sources = ['lib', 'app', 'scripts'].flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('rulebook/figures'))
      .map((file) => readFileSync(join(root, file), 'utf8')),
  )
  const unused = names.filter((name) => !sources.some((source) => source.includes(`'${name}'`)))
  expect(unused.filter((name) => !AWAITING.includes(name))).toEqual([])
})
