import { describe, expect, it } from 'vitest'
import { LOCALES } from '@/i18n/locales'
import { formOf } from '@/components/policy-console/source-text'
import { historyOf } from '@/lib/rulebook'
import { cellsOf, FIGURE_NAMES, shapeOf } from '@/lib/rulebook/shape'
import { read } from './tree'

interface Texts {
  figures: Record<string, { title?: string; text?: string }>
  cells: Record<string, string>
  sources: Record<string, string>
}
const textsOf = (locale: string) => JSON.parse(read(`components/texts/${locale}/policy-console.json`)) as Texts

describe('the words of the rulebook', () => {
  it.each(FIGURE_NAMES)('%s says what it is and what it means in every language', (name) => {
    for (const locale of LOCALES) {
      const found = textsOf(locale).figures[name]
      expect(found?.title && found.text, `policy-console.figures.${name} in ${locale}`).toBeTruthy()
    }
  })
  it.each(FIGURE_NAMES)('%s has a shape that the form knows, and words for each of its cells', (name) => {
    for (const locale of LOCALES)
      for (const cell of cellsOf(shapeOf(name)))
        expect(textsOf(locale).cells[cell], `policy-console.cells.${cell} in ${locale}`).toBeTruthy()
  })
  it('has words for the form of every source, which is a rule and at most who filled it in', () => {
    const sources = FIGURE_NAMES.flatMap((name) => historyOf(name).map(({ source }) => source))
    expect(sources.filter((source) => !/^[A-Z]+-?\d+$/.test(source) && formOf(source) === null)).toEqual([])
    for (const locale of LOCALES) {
      const known = new Set(Object.keys(textsOf(locale).sources))
      expect(sources.map(formOf).filter((found) => found && !known.has(found.key))).toEqual([])
    }
  })
  it('has no words for a figure that is gone', () => {
    for (const locale of LOCALES)
      expect(Object.keys(textsOf(locale).figures).filter((name) => !FIGURE_NAMES.includes(name as never))).toEqual([])
  })
})
