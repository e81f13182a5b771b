import { describe, expect, test } from 'vitest'
import { articleIdIn, rightOf } from '@/lib/originals/reprint-rules'
import { bandsOf, comparedCharacters, shareIn, shinglesOf } from '@/lib/originals/sketch'

const text = Array.from({ length: 1_200 }, (_, i) => String.fromCodePoint(0x4e00 + ((i * i * 31 + i * 7) % 5000))).join(
  '',
)
const common = (a: readonly number[], b: readonly number[]) => a.filter((band, n) => band === b[n]).length

describe('comparing texts', () => {
  test('case, width, spaces, signs, marks and traditional or simplified writing make no difference', () => {
    expect(comparedCharacters('清明前後，Ｔｅａ 時間！Café')).toEqual(comparedCharacters('清明前后 tea　时间 cafe'))
  })

  test('the same text has the same bands, another one none of them', () => {
    const bands = bandsOf(shinglesOf(text))
    expect(bands).toHaveLength(24)
    expect(common(bands, bandsOf(shinglesOf(`「${text}」`)))).toBe(24)
    const other = Array.from(text, (c) => String.fromCodePoint(0x4e00 + (((c.codePointAt(0) ?? 0) * 17) % 7000))).join(
      '',
    )
    expect(common(bands, bandsOf(shinglesOf(other)))).toBe(0)
  })

  test('a copy with a tenth of its characters changed here and there still has a band in common', () => {
    const copy = Array.from(text, (c, i) => (i % 40 < 4 ? '新' : c)).join('')
    expect(common(bandsOf(shinglesOf(text)), bandsOf(shinglesOf(copy)))).toBeGreaterThan(0)
    expect(shareIn(shinglesOf(copy), shinglesOf(text))).toBeGreaterThan(0.75)
  })

  test('a text that is too short for a shingle has no bands', () => {
    expect(bandsOf(shinglesOf('四個字！'))).toEqual([])
  })
})

describe('the right to reprint', () => {
  const grant = { mayEdit: true, mayHideSource: false }
  test.each([
    ['nothing', { isOpen: false, grant: null, isConfirmed: false }, null],
    ['open to all', { isOpen: true, grant: null, isConfirmed: false }, 'OPEN'],
    ['confirmed by hand', { isOpen: false, grant: null, isConfirmed: true }, 'CONFIRMED'],
    ['the white list, which goes furthest', { isOpen: true, grant, isConfirmed: true }, 'WHITE_LIST'],
  ])('with %s', (_name, facts, basis) => {
    const right = rightOf(facts)
    expect(right?.basis ?? null).toBe(basis)
    expect(right?.mayEdit ?? false).toBe(basis === 'WHITE_LIST')
  })

  test('an address is read for the article it names', () => {
    const id = '0193d1c2-aaaa-7bbb-8ccc-0123456789ab'
    expect([articleIdIn(`https://host/a/${id}?x=1`), articleIdIn(id.toUpperCase()), articleIdIn('nothing')]).toEqual([
      id,
      id,
      null,
    ])
  })
})
