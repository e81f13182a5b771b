import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nameKey } from '@/lib/accounts'

const LETTERS = [...'林間小記臺灣後面山海茶舍乾坤髮發abcXYZ0189éñカロトエニ力口卜工二']
const name = fc.array(fc.constantFrom(...LETTERS), { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''))
const UNSEEN = [
  '\u200b',
  '\u200d',
  '\u2060',
  '\ufeff',
  '\u202e',
  '\u00ad',
  ' ',
  '\u3000',
  '·',
  '・',
  '-',
  '_',
  '&',
  '.',
  '！',
  '~',
  '\u0301',
]
const wide = (text: string) =>
  Array.from(text, (one) => (/[!-~]/.test(one) ? String.fromCharCode(one.charCodeAt(0) + 0xfee0) : one)).join('')

describe('ACC-12 two names look the same', () => {
  test.each([
    ['臺灣後面', '台湾后面'],
    ['ＡＢＣ书房', 'abc 書房'],
    ['Café 茶', 'cafe茶'],
    ['小0號', '小o号'],
    ['Illa', '1LLA'],
    ['乾 坤', '乾坤'],
    ['ロ碑', '口碑'],
    ['卜居', 'ト居'],
    ['раураl', 'paypal'],
    ['ΑΒΕΖ', 'abez'],
    ['Ⅳ號', 'iv号'],
    ['①號', 'l号'],
    ['か\u3099', 'が'],
  ])('%s and %s', (one, other) => expect(nameKey(one)).toBe(nameKey(other)))

  test.each([
    ['山海茶舍', '海山茶舍'],
    ['かき', 'がき'],
    ['茶舍', '茶社'],
    ['abc', 'abd'],
  ])('%s and %s stay apart', (one, other) => expect(nameKey(one)).not.toBe(nameKey(other)))

  test('whatever the case, the width, and what cannot be seen or hardly', () => {
    fc.assert(
      fc.property(name, fc.nat(), fc.constantFrom(...UNSEEN), (text, place, unseen) => {
        const letters = Array.from(text)
        const at = place % (letters.length + 1)
        const padded = [...letters.slice(0, at), unseen, ...letters.slice(at)].join('')
        const key = nameKey(text)
        for (const other of [text.toUpperCase(), text.toLowerCase(), wide(text), padded])
          expect(nameKey(other)).toBe(key)
      }),
    )
  })

  test('a key is its own key, so that keys can be compared with keys', () => {
    fc.assert(
      fc.property(name, (text) => {
        expect(nameKey(nameKey(text))).toBe(nameKey(text))
      }),
    )
  })

  test('a key is put together letter by letter, so that no neighbour hides a likeness', () => {
    fc.assert(
      fc.property(name, name, (one, other) => {
        expect(nameKey(one + other)).toBe(nameKey(one) + nameKey(other))
      }),
    )
  })
})
