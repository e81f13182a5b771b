import { expect, test } from 'vitest'
import { wordDifference } from '@/components/articles/versions/word-difference'
import { measureOf } from '@/components/articles/editor/text-measure'

test.each([
  ['', 0, { cjk: 0, words: 0, minutes: 0 }],
  ['春茶記', 0, { cjk: 3, words: 0, minutes: 1 }],
  ['春茶 is tea, don’t ask', 0, { cjk: 2, words: 4, minutes: 1 }],
  ['字'.repeat(4000), 0, { cjk: 4000, words: 0, minutes: 10 }],
  ['', 60, { cjk: 0, words: 0, minutes: 5 }],
])('Chinese is counted by characters and other scripts by words: %s', (text, pictures, measure) => {
  expect(measureOf(text, pictures)).toEqual(measure)
})

test('two texts are compared word by word, Chinese words as a dictionary cuts them', () => {
  const parts = wordDifference('霧要到九點才散。', '霧要到十點才散。', 'zh-Hant')
  expect(
    parts
      .filter(({ kind }) => kind !== 'added')
      .map(({ text }) => text)
      .join(''),
  ).toBe('霧要到九點才散。')
  expect(
    parts
      .filter(({ kind }) => kind !== 'removed')
      .map(({ text }) => text)
      .join(''),
  ).toBe('霧要到十點才散。')
})
