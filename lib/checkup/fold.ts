import { Converter } from 'opencc-js/t2cn'

const UNSEEN = /[\p{M}\p{Z}\p{P}\p{S}\p{C}\s]/u
const toSimplified = Converter({ from: 't', to: 'cn' })
const kept = new Map<string, string>()

/** One character as the eye takes it: case, width, traditional and simplified made one; '' for what only parts others. */
function folded(character: string): string {
  const known = kept.get(character)
  if (known !== undefined) return known
  const plain = character.normalize('NFKC').toLowerCase()
  const shape = UNSEEN.test(plain) ? '' : /\p{sc=Han}/u.test(plain) ? toSimplified(plain) : plain
  if (kept.size < 20_000) kept.set(character, shape)
  return shape
}

export interface Folded {
  key: string
  /** For each character of the key, where in the text it came from. */
  from: number[]
}

/** A text folded for finding words in it, whatever stands between their characters. */
export function foldText(text: string): Folded {
  let [key, at] = ['', 0]
  const from: number[] = []
  for (const character of text) {
    const shape = folded(character)
    key += shape
    for (let n = 0; n < shape.length; n++) from.push(at)
    at += character.length
  }
  return { key, from }
}

/** A word as `foldText` writes it. */
export const foldWord = (word: string): string => foldText(word).key
