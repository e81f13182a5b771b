/** Chinese, Japanese and Korean are counted by characters, other scripts by words. */
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu
const WORDS = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu
/** How much a reader takes in a minute. */
const CJK_A_MINUTE = 400
const WORDS_A_MINUTE = 220
const PICTURES_A_MINUTE = 12

export interface Measure {
  cjk: number
  words: number
  minutes: number
}

/** How long a text is, and how long it takes to read. */
export function measureOf(text: string, pictures = 0): Measure {
  const cjk = text.match(CJK)?.length ?? 0
  const words = text.replace(CJK, ' ').match(WORDS)?.length ?? 0
  const minutes = cjk / CJK_A_MINUTE + words / WORDS_A_MINUTE + pictures / PICTURES_A_MINUTE
  return { cjk, words, minutes: cjk + words + pictures === 0 ? 0 : Math.max(1, Math.round(minutes)) }
}
