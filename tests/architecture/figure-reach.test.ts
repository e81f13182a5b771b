import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '@/i18n/locales'
import { EFFECTS, LATER_ONLY, NOT_YET } from '@/lib/policy-console/reach'
import { FIGURE_NAMES } from '@/lib/rulebook/shape'
import { read } from './tree'

interface Texts {
  effects: Record<string, string>
  whatIf: { missing: Record<string, string> }
}
const textsOf = (locale: string) => JSON.parse(read(`components/texts/${locale}/policy-console.json`)) as Texts

describe('what if', () => {
  it.each(FIGURE_NAMES)(
    '%s is counted, or touches only what is done later, or is of a missing part: one of the three',
    (name) => {
      const registries = [name in EFFECTS, LATER_ONLY.has(name), name in NOT_YET]
      expect(registries.filter(Boolean), 'lib/policy-console/reach.ts').toHaveLength(1)
    },
  )

  it('has words in every language for whatever an effect counts and for each missing part', () => {
    const files = readdirSync('lib/policy-console').filter((file) => file.endsWith('-effects.ts'))
    const counted = files.flatMap((file) => [...read(`lib/policy-console/${file}`).matchAll(/'([a-z]+_[a-z_]+)'/g)])
    for (const locale of LOCALES) {
      const { effects, whatIf } = textsOf(locale)
      for (const [, what = ''] of counted) expect(effects[what], `effects.${what} in ${locale}`).toBeTruthy()
      for (const part of Object.values(NOT_YET)) expect(whatIf.missing[part], `${part} in ${locale}`).toBeTruthy()
    }
  })
})
