import type { MessageContent } from '@/lib/messages/contract'
import type { Shadow } from './contract'
import type { CompiledReplies, Responder, StoredReply } from './subject'

/** Words that look the same are the same: full and half width, capitals, blanks around and between. */
export const fold = (text: string): string =>
  text.normalize('NFKC').toLowerCase().normalize('NFKC').replace(/\s+/g, ' ').trim()

type KeywordRule = Pick<StoredReply, 'name' | 'keywords' | 'contents' | 'answer' | 'enabled'>

/** Makes what a message is compared with; `rules` in the operator's order. Rules that are off are left out. */
export function compile(
  rules: readonly KeywordRule[],
  fallback: Pick<StoredReply, 'contents' | 'answer' | 'enabled'> | null,
): CompiledReplies {
  const live = rules.filter(({ enabled }) => enabled)
  const exact = new Map<string, number>()
  const contained: { word: string; rule: number }[] = []
  live.forEach(({ keywords }, rule) => {
    for (const { word, match } of keywords) {
      const folded = fold(word)
      if (folded === '') continue
      if (match === 'contains') contained.push({ word: folded, rule })
      else if (!exact.has(folded)) exact.set(folded, rule)
    }
  })
  return {
    rules: live.map(({ contents, answer }) => ({ contents, answer })),
    exact,
    contained,
    default: fallback?.enabled ? { contents: fallback.contents, answer: fallback.answer } : null,
  }
}

/** The place of the first rule in the operator's order that takes this text, or null (MSG-4). */
export function firstMatch(compiled: CompiledReplies, text: string): number | null {
  const folded = fold(text)
  const exact = compiled.exact.get(folded) ?? Infinity
  const contained = compiled.contained.find(({ word, rule }) => rule < exact && folded.includes(word))?.rule
  const first = Math.min(exact, contained ?? Infinity)
  return Number.isFinite(first) ? first : null
}

interface Arrived {
  text: string
  /** True for messages that automation caused: those get nobody, or two machines would talk for ever. */
  automated: boolean
  /** Between 0 and 1, for replies that choose by lot. */
  lot: number
}

/** Who answers a message: the first keyword rule in the operator's order, else the default reply, else nobody. */
export function chooseResponder(compiled: CompiledReplies, { text, automated, lot }: Arrived): Responder | null {
  if (automated) return null
  const at = firstMatch(compiled, text)
  const chosen = at === null ? compiled.default : compiled.rules[at]
  if (!chosen) return null
  return { maker: at === null ? 'default' : 'keyword', contents: drawn(chosen, lot) }
}

/** All contents, or the one that the lot falls on. */
export function drawn(
  { contents, answer }: { contents: readonly MessageContent[]; answer: StoredReply['answer'] },
  lot: number,
): readonly MessageContent[] {
  if (answer === 'all') return contents
  const one = contents[Math.min(Math.floor(lot * contents.length), contents.length - 1)]
  return one ? [one] : []
}

/**
 * Of each rule, in the operator's order, the keywords that an earlier rule always takes first. A contained word takes all
 * words that it is part of; an exact word takes only its equal, and only where that is exact too.
 */
export function shadowsOf(rules: readonly Pick<KeywordRule, 'name' | 'keywords' | 'enabled'>[]): Shadow[][] {
  const earlier: { folded: string; match: 'exact' | 'contains'; shadow: Omit<Shadow, 'word'> }[] = []
  return rules.map(({ name, keywords, enabled }, at) => {
    if (!enabled) return []
    const found = keywords.flatMap(({ word, match }): Shadow[] => {
      const folded = fold(word)
      const by = earlier.find((one) =>
        one.match === 'contains' ? folded.includes(one.folded) : match === 'exact' && one.folded === folded,
      )
      return by ? [{ word, ...by.shadow }] : []
    })
    for (const { word, match } of keywords)
      earlier.push({ folded: fold(word), match, shadow: { byName: name, byWord: word, byPosition: at + 1 } })
    return found
  })
}
