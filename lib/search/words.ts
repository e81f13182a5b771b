import 'server-only'
import { Converter } from 'opencc-js/t2cn'

/** Which way of making words this is: rows made by another are made anew. */
export const METHOD = 1

const toSimplified = Converter({ from: 't', to: 'cn' })
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
const HAN_RUN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu
const IS_HAN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** One form for what readers hold to be the same: width, case, and traditional or simplified characters. */
export const folded = (text: string): string => toSimplified(text.normalize('NFKC').toLowerCase())

/** Pairs of neighbouring characters; a run of one is that one. */
function pairsOf(run: string): string[] {
  const characters = [...run]
  return characters.length === 1
    ? characters
    : characters.slice(0, -1).map((one, at) => one + (characters[at + 1] ?? ''))
}

/** Words of what is not Chinese, as the segmenter cuts them: letters and digits. */
function wordsOf(text: string): string[] {
  return [...segmenter.segment(text)].flatMap(({ segment, isWordLike }) =>
    isWordLike && !IS_HAN.test(segment) ? [segment] : [],
  )
}

/**
 * What a text is found by: every pair of neighbouring characters of its Chinese, every character by itself, and every other
 * word. Pairs need no dictionary, so that a name that none knows is found as well.
 */
export function indexWords(text: string): string[] {
  const plain = folded(text)
  const found = new Set(wordsOf(plain))
  for (const [run] of plain.matchAll(HAN_RUN)) {
    for (const pair of pairsOf(run)) found.add(pair)
    for (const character of run) found.add(character)
  }
  return [...found]
}

/** What must all stand in a text that is found by a question. */
export function queryWords(question: string): string[] {
  const plain = folded(question)
  const runs = [...plain.matchAll(HAN_RUN)].flatMap(([run]) => pairsOf(run))
  return [...new Set([...wordsOf(plain), ...runs])]
}
