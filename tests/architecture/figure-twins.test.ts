import { describe, expect, it } from 'vitest'
import { FIGURE_NUMBERS, twinsIn, twinsInTree } from './figure-twins'

/** Numbers that look like a figure and are none, each with its reason. Whoever adds one says why no rule means it. */
const NO_FIGURES: readonly { file: string; value: number; why: string }[] = [
  { file: 'lib/messages/known.ts', value: 200, why: 'how many conversations of a reader their list asks for at once' },
  { file: 'lib/followers/known.ts', value: 500, why: 'how many accounts a reader’s list asks for at once' },
  { file: 'lib/checkup/fold.ts', value: 20_000, why: 'how many characters are kept in memory' },
  { file: 'lib/originals/near-copy.ts', value: 100, why: 'a share is told in hundredths' },
]

const isKnown = ({ file, value }: { file: string; value: number }) =>
  NO_FIGURES.some((known) => known.file === file && known.value === value)

describe('figure() has no twin', () => {
  it('a rule that carries a figure itself is found', () => {
    const planted = [
      'const LIMIT = 200',
      'export const tokenSeconds = 7200',
      'const feeFen = 30_000',
      'export const isFull = (held: number) => held >= 50',
      'const lifeSeconds = 60 * 120',
      'export const window = (now: Date) => new Date(now.getTime() + 48 * hour)',
    ]
    for (const text of planted) {
      expect(twinsIn('lib/alpha/rules.ts', text), text).toHaveLength(1)
      expect(twinsIn('lib/alpha/open-account.ts', text), text).toHaveLength(1)
    }
  })

  it('a page of rows, a small count and a figure that is asked for are none', () => {
    const lawful = [
      "const GENESIS = '0'.repeat(64)",
      'const PAGE = 30',
      'const rows = { take: 200 }',
      'export const next = (at: number) => at + 1',
      "export const most = figure('keywordRules', now)",
    ]
    for (const text of lawful) expect(twinsIn('lib/alpha/rules.ts', text), text).toEqual([])
  })

  it('knows the numbers of the rulebook', () => {
    for (const value of [50, 200, 7_200, 30_000]) expect(FIGURE_NUMBERS).toContain(value)
  })

  it('the tree carries none', () => {
    expect(twinsInTree().filter((twin) => !isKnown(twin))).toEqual([])
  })

  it('every number that is said to be none stands where it is said to', () => {
    const found = twinsInTree()
    const gone = NO_FIGURES.filter(
      (known) => !found.some((twin) => twin.file === known.file && twin.value === known.value),
    )
    expect(gone).toEqual([])
  })
})
