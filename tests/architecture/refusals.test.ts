import { describe, expect, it } from 'vitest'
import { keyOfCode } from '@/components/texts/refusal'
import { LOCALES } from '@/i18n/locales'
import { STATUS_OF_KIND } from '@/lib/platform/http/status-of-kind'
import { REFUSAL_KINDS } from '@/lib/platform/refusal'
import { exists, files, read } from './tree'

const CODE = "'([a-z][a-z0-9_]*\\.[a-z0-9_.]+)'"
const THROWN = new RegExp(`(?:refuse|new Refusal)\\(\\s*'[a-z_]+',\\s*${CODE}|deny\\(\\s*${CODE}`, 'g')
const BESIDE_FIELD = new RegExp(`refuseField\\(\\s*[^,()]+,\\s*${CODE}`, 'g')

/** Codes that a pattern finds in lib/, each with the file that says it first. */
function codes(pattern: RegExp): Map<string, string> {
  const found = new Map<string, string>()
  for (const file of files('lib', /\.ts$/))
    for (const match of read(file).matchAll(pattern)) {
      const code = match[1] ?? match[2]
      if (code && !found.has(code)) found.set(code, file)
    }
  return found
}

function text(locale: string, key: string): unknown {
  const [namespace = '', ...path] = key.split('.')
  const file = `components/texts/${locale}/${namespace}.json`
  if (!exists(file)) return undefined
  return path.reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], JSON.parse(read(file)))
}

const has = (groups: readonly ('refusals' | 'issues')[], code: string, locale: string) =>
  groups.some((group) => typeof text(locale, keyOfCode(code, group)) === 'string')

const wordless = (found: Map<string, string>, groups: readonly ('refusals' | 'issues')[]) =>
  [...found]
    // What every door can say (`request.…`) has the words of its kind.
    .filter(([code]) => !code.startsWith('request.'))
    .flatMap(([code, file]) =>
      LOCALES.filter((locale) => !has(groups, code, locale)).map((locale) => `${code} (${file}) in ${locale}`),
    )

describe('refusals', () => {
  it('has words in three languages for every code that lib/ refuses with', () => {
    const found = codes(THROWN)
    expect(found.size).toBeGreaterThan(0)
    expect(wordless(found, ['refusals'])).toEqual([])
  })

  it('has words in three languages for every code beside a field', () => {
    expect(wordless(codes(BESIDE_FIELD), ['issues', 'refusals'])).toEqual([])
  })

  it('has general words and an HTTP status for every kind', () => {
    for (const kind of REFUSAL_KINDS) {
      for (const locale of LOCALES)
        expect(text(locale, `common.refusals.${kind}`), `${kind} in ${locale}`).toBeTypeOf('string')
      expect(STATUS_OF_KIND[kind]).toBeGreaterThanOrEqual(400)
    }
  })
})
