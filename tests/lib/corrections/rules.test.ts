import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editDistance, editScript, graphemesOf } from '@/lib/corrections/edit-distance'
import { differenceOf, mend } from '@/lib/corrections/rules'
import { textBlocks, textsOf } from '@/lib/corrections/text-blocks'

/** The whole table, the way the books have it. */
function slowDistance(a: readonly string[], b: readonly string[]): number {
  let row = b.map((_, j) => j + 1)
  row.unshift(0)
  for (const [i, x] of a.entries()) {
    const next = [i + 1]
    for (const [j, y] of b.entries())
      next.push(Math.min((row[j] ?? 0) + (x === y ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    row = next
  }
  return row.at(-1) ?? 0
}

const words = fc.array(fc.constantFrom('茶', '山', '霧', '👨‍👩‍👧', 'e\u0301'), { maxLength: 30 })

describe('the distance', () => {
  test('is the smallest there is, or "more than that", for any two texts and any limit', () => {
    fc.assert(
      fc.property(words, words, fc.integer({ min: 0, max: 12 }), (a, b, most) => {
        expect(editDistance(a, b, most)).toBe(Math.min(slowDistance(a, b), most + 1))
      }),
      { numRuns: 500 },
    )
  })

  test('has a way of that length from one text to the other', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const edits = editScript(a, b, 60) ?? []
        expect(edits.map(({ old }) => old).join('')).toBe(a.join(''))
        expect(edits.map(({ text }) => text).join('')).toBe(b.join(''))
        expect(edits.filter(({ kind }) => kind !== 'keep')).toHaveLength(slowDistance(a, b))
      }),
    )
  })

  test.each([
    ['a letter with its mark', 'cafe\u0301', 'cafe', 1],
    ['a family of emoji', '一家👨‍👩‍👧人', '一家人', 1],
    ['a flag', '去🇯🇵玩', '去🇫🇷玩', 1],
    ['a rare character outside the first plane', '𠮷野家', '吉野家', 1],
    ['a replacement', '清明前后', '清明前後', 1],
    ['two places', '茶山霧', '茶林雨', 2],
  ])('counts %s as people do', (_name, a, b, wanted) => {
    expect(editDistance(graphemesOf(a), graphemesOf(b), 20)).toBe(wanted)
  })

  test('of 20,000 characters with both ends changed is found in a band, in well under a second', () => {
    const long = Array.from({ length: 20_000 }, (_, i) => String.fromCodePoint(0x4e00 + ((i * 7919) % 9000)))
    const other = ['新', ...long.slice(0, -1), '末', '尾']
    const begun = performance.now()
    expect(editDistance(long, other, 10)).toBe(3)
    expect(performance.now() - begun).toBeLessThan(800)
  })
})

describe('mending', () => {
  const body = '<p>清明<strong>前后</strong>，霧散。</p><hr><ul><li>一芽二葉</li><li>A &amp; B</li></ul>'

  test('takes a body apart into its blocks', () => {
    expect(textsOf(textBlocks(body))).toEqual(['清明前后，霧散。', '一芽二葉', 'A & B'])
  })

  test('writes other words into the same marks, and what is added stands with the character before it', () => {
    expect(mend(body, { 0: '清明前後時，霧散。', 2: 'A < B' }, 10)).toEqual({
      kind: 'mended',
      changed: 3,
      body: '<p>清明<strong>前後時</strong>，霧散。</p><hr><ul><li>一芽二葉</li><li>A &lt; B</li></ul>',
    })
  })

  test.each([
    [10, '一二三四五六七八九十', 'mended'],
    [11, '一二三四五六七八九十百', 'too_much'],
  ])('of ten allowed, %i added are %s', (changed, added, kind) => {
    expect(mend(body, { 1: `一芽二葉${added}` }, 10)).toMatchObject({ kind, changed })
  })

  test('counts additions, deletions and replacements together over the whole body', () => {
    // Three replaced, four deleted, three added: ten; with one more it is too much.
    const kept = '霧要到九點才散，山路上沒有人'
    const article = `<p>甲乙丙${kept}</p><p>${kept}丁戊己庚${kept}</p><p>${kept}壬</p>`
    const of = (tail: string) => mend(article, { 0: `子丑寅${kept}`, 1: `${kept}${kept}`, 2: `${kept}${tail}` }, 10)
    expect(of('壬一二三')).toMatchObject({ kind: 'mended', changed: 10 })
    expect(of('壬一二三四')).toMatchObject({ kind: 'too_much', changed: 11, isMore: false })
  })

  test('cannot bring in an element, whatever is typed', () => {
    const mended = mend('<p>茶</p>', { 0: '<b>茶' }, 10)
    expect(mended).toMatchObject({ body: '<p>&lt;b&gt;茶</p>', changed: 3 })
  })

  test('knows nothing changed, and says "more than" when it stops counting', () => {
    expect(mend(body, { 1: '一芽二葉' }, 10)).toEqual({ kind: 'nothing' })
    expect(mend(body, { 1: '字'.repeat(500) }, 10)).toEqual({ kind: 'too_much', changed: 99, isMore: true })
  })

  test('keeps every mark in its place, for any words', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12, unit: 'grapheme' }), (text) => {
        const mended = mend(body, { 0: text }, 99)
        if (mended.kind !== 'mended') return
        const marks = (html: string) => html.match(/<[^>]*>/g)
        expect(marks(mended.body)).toEqual(marks(body))
      }),
    )
  })
})

test('the difference shows readers what went and what came, and only where something changed', () => {
  expect(differenceOf('<p>清明前后</p><p>不變</p>', '<p>清明前後</p><p>不變</p>')).toEqual([
    [
      { kind: 'same', text: '清明前' },
      { kind: 'removed', text: '后' },
      { kind: 'added', text: '後' },
    ],
  ])
})
