import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseResponder, compile, drawn, firstMatch, fold, shadowsOf } from '@/lib/replies/rules'
import type { Keyword } from '@/lib/replies/contract'

const text = (words: string) => ({ kind: 'text' as const, text: words })
const rule = (keywords: Keyword[], answer: string, enabled = true) => ({
  name: answer,
  keywords,
  contents: [text(answer)],
  answer: 'all' as const,
  enabled,
})
const exact = (word: string): Keyword => ({ word, match: 'exact' })
const contains = (word: string): Keyword => ({ word, match: 'contains' })
const arrived = (words: string) => ({ text: words, automated: false, lot: 0 })
const fallback = { contents: [text('預設')], answer: 'all' as const, enabled: true }

describe('folding', () => {
  it.each([
    ['ＡＢＣ', 'abc'],
    ['　地址　', '地址'],
    ['Wi-Fi  密碼', 'wi-fi 密碼'],
    ['ﾃｽﾄ', 'テスト'],
    ['①', '1'],
  ])('makes %s the same as %s', (one, other) => expect(fold(one)).toBe(other))
  it('changes nothing the second time', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (words) => fold(fold(words)) === fold(words)))
  })
})

describe('the first rule in the operator’s order wins', () => {
  const rules = [
    rule([exact('茶')], '一'),
    rule([contains('茶')], '二'),
    rule([exact('花茶')], '三'),
    rule([contains('價'), exact('錢')], '四'),
  ]
  it.each([
    ['茶', '一'],
    [' 茶 ', '一'],
    ['有什麼茶', '二'],
    ['花茶', '二'],
    ['價錢', '四'],
    ['錢', '四'],
    ['多少錢', '預設'],
    ['', '預設'],
  ])('%s gets %s', (words, answer) => {
    expect(chooseResponder(compile(rules, fallback), arrived(words))?.contents).toEqual([text(answer)])
  })
  it('passes over rules that are off', () => {
    const off = [rule([exact('茶')], '一', false), rule([exact('茶')], '二')]
    expect(chooseResponder(compile(off, null), arrived('茶'))?.contents).toEqual([text('二')])
  })
  it('gives nobody without a match and a default, and nobody to what automation caused', () => {
    expect(chooseResponder(compile(rules, null), arrived('晚安'))).toBeNull()
    expect(chooseResponder(compile(rules, { ...fallback, enabled: false }), arrived('晚安'))).toBeNull()
    expect(chooseResponder(compile(rules, fallback), { ...arrived('茶'), automated: true })).toBeNull()
  })
  it('finds the same rule as a plain walk through all of them', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'B', '茶', '花', 'Ａ', ' '), minLength: 1, maxLength: 3 })
    const keyword = fc.record({ word, match: fc.constantFrom('exact' as const, 'contains' as const) })
    const someRules = fc.array(fc.tuple(fc.array(keyword, { minLength: 1, maxLength: 3 }), fc.boolean()), {
      maxLength: 8,
    })
    fc.assert(
      fc.property(
        someRules,
        fc.string({ unit: fc.constantFrom('a', 'b', '茶', '花', 'Ａ', ' '), maxLength: 6 }),
        (drawnRules, words) => {
          const all = drawnRules.map(([keywords, enabled], at) => rule(keywords, `${at}`, enabled))
          const live = all.filter(({ enabled }) => enabled)
          const takes = ({ word: wanted, match }: Keyword) =>
            fold(wanted) !== '' &&
            (match === 'exact' ? fold(words) === fold(wanted) : fold(words).includes(fold(wanted)))
          const walked = live.findIndex(({ keywords }) => keywords.some(takes))
          expect(firstMatch(compile(all, null), words)).toBe(walked < 0 ? null : walked)
        },
      ),
    )
  })
})

describe('a reply by lot', () => {
  it.each([
    [0, 'a'],
    [0.49, 'a'],
    [0.5, 'b'],
    [0.999, 'b'],
    [1, 'b'],
  ])('at %d sends %s alone', (lot, answer) => {
    expect(drawn({ contents: [text('a'), text('b')], answer: 'random' }, lot)).toEqual([text(answer)])
  })
})

describe('a keyword that can never be reached', () => {
  const taken = (...keywords: Keyword[][]) =>
    shadowsOf(keywords.map((one, at) => rule(one, `${at + 1}`))).map((shadows) => shadows.map(({ word }) => word))
  it('is one whose words an earlier contained word is part of, or an equal exact one', () => {
    expect(taken([contains('茶')], [exact('花茶'), contains('茶葉'), exact('咖啡')])).toEqual([[], ['花茶', '茶葉']])
    expect(taken([exact('茶')], [exact('茶'), contains('茶')])).toEqual([[], ['茶']])
    expect(taken([exact('Ａ')], [exact('a')])).toEqual([[], ['a']])
  })
  it('is never named wrongly: no message with it reaches its rule', () => {
    const word = fc.string({ unit: fc.constantFrom('a', '茶', '花'), minLength: 1, maxLength: 3 })
    const keyword = fc.record({ word, match: fc.constantFrom('exact' as const, 'contains' as const) })
    fc.assert(
      fc.property(
        fc.array(fc.array(keyword, { minLength: 1, maxLength: 2 }), { minLength: 2, maxLength: 5 }),
        word,
        word,
        (all, before, after) => {
          const rules = all.map((keywords, at) => rule(keywords, `${at}`))
          shadowsOf(rules).forEach((shadows, at) => {
            for (const { word: shadowed } of shadows) {
              const kept = [...rules.slice(0, at), rule([{ word: shadowed, match: 'exact' }], 'late')]
              expect(firstMatch(compile(kept, null), shadowed)).toBeLessThan(at)
              const isContained = all[at]?.some((one) => one.word === shadowed && one.match === 'contains')
              const byContained = all
                .slice(0, at)
                .flat()
                .some((one) => one.match === 'contains' && shadowed.includes(one.word))
              if (isContained && byContained)
                expect(firstMatch(compile(rules, null), `${before}${shadowed}${after}`)).toBeLessThan(at)
            }
          })
        },
      ),
    )
  })
})
