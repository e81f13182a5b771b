import type { ClauseCode } from '@/lib/rulebook/contract'
import { foldText, foldWord } from './fold'

export interface RuleWord {
  word: string
  key: string
  clause: ClauseCode
  severity: 'warn' | 'hold'
}
export interface Found {
  start: number
  end: number
}

/** Where each of the words stands first in a text, looked for through folding. */
export function wordsIn(text: string, words: readonly RuleWord[]): (Found & { word: RuleWord })[] {
  const { key, from } = foldText(text)
  return words.flatMap((word) => {
    const at = word.key === '' ? -1 : key.indexOf(word.key)
    if (at < 0) return []
    const last = from[at + word.key.length - 1] ?? 0
    return [{ word, start: from[at] ?? 0, end: last + 1 }]
  })
}

/** Ways of luring people to like, share or follow (USE-2): written folded and in simplified letters, as `foldText` gives them. */
const LURES: readonly RegExp[] = [
  /(集|攒|求|收集|凑)(满|够|到|齐)?[0-9一二三四五六七八九十百千]+个?(赞|点赞)/,
  /(点赞|集赞)(满|够|到|最多|前)[0-9一二三四五六七八九十百千]*.{0,8}(送|免费|领|得|奖|换)/,
  /(转发|分享|扩散)(到|至|给|本文|此文|这篇)?.{0,12}(朋友圈|好友|群|[0-9一二三四五六七八九十]+[人位个]).{0,12}(才能|即可|就能|可得|方可|领取|抽奖|解锁|免费)/,
  /(关注|加粉).{0,10}(才能|方可|即可|就能|后可)(领|看|查看|解锁|参与|抽|下载)/,
  /(不转|不转发|不分享|不点赞)(就)?(不是|没良心|倒霉|遭)/,
  /(必须|务必|一定要)(转发|分享|点赞|关注)/,
  /(share|like|follow)(this|us|it)?(post|article|account)?(with[0-9]+|to)(friends|people)?(to)?(win|unlock|get|claim|receive)/,
]

/** Wording that lures or forces people to like, share or follow: where it stands in the text, each pattern once. */
export function luresIn(text: string): Found[] {
  const { key, from } = foldText(text)
  return LURES.flatMap((lure) => {
    const match = lure.exec(key)
    if (!match) return []
    return [{ start: from[match.index] ?? 0, end: (from[match.index + match[0].length - 1] ?? 0) + 1 }]
  })
}

const AROUND = 12

/** The words with a little around them, for showing what is meant. */
export function excerptOf(text: string, { start, end }: Found): string {
  const [from, to] = [Math.max(0, start - AROUND), Math.min(text.length, end + AROUND)]
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`
}

export const ruleWord = (word: string, clause: ClauseCode, severity: 'warn' | 'hold'): RuleWord => ({
  word,
  key: foldWord(word),
  clause,
  severity,
})
