import { diffArrays } from 'diff'
import type { ClauseDifference, ClauseText, ClauseView, Language, Part } from './contract'

const segmenters = new Map<Language, Intl.Segmenter>()
const segmenterOf = (language: Language): Intl.Segmenter => {
  const made = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' })
  segmenters.set(language, made)
  return made
}

/** A text as its words, with what stands between them; Chinese, which writes no spaces, is taken apart by its words too. */
export const wordsIn = (text: string, language: Language): string[] =>
  Array.from(segmenterOf(language).segment(text), ({ segment }) => segment)

/** What became of a text, word by word: `same` and `removed` together are the earlier text, `same` and `added` the later. */
export const textDifference = (before: string, after: string, language: Language): Part[] =>
  diffArrays(wordsIn(before, language), wordsIn(after, language)).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }))

function clauseDifference(
  id: string,
  { before, after }: { before?: ClauseText; after?: ClauseText },
  language: Language,
): ClauseDifference {
  const title = textDifference(before?.title ?? '', after?.title ?? '', language)
  const text = textDifference(before?.text ?? '', after?.text ?? '', language)
  if (!before) return { id, state: 'added', title, text }
  if (!after) return { id, state: 'removed', title, text }
  const isSame = [...title, ...text].every((part) => part.kind === 'same')
  return { id, state: isSame ? 'same' : 'changed', title, text }
}

/** The clauses of two versions side by side, in the later one's order; what was dropped stands where it stood. */
export function documentDifference(
  before: readonly ClauseView[],
  after: readonly ClauseView[],
  language: Language,
): ClauseDifference[] {
  const [old, now] = [new Map(before.map((one) => [one.id, one])), new Map(after.map((one) => [one.id, one]))]
  const order = diffArrays([...old.keys()], [...now.keys()]).flatMap(({ removed, value }) =>
    // A clause that moved is shown once, at its new place.
    removed ? value.filter((id) => !now.has(id)) : value,
  )
  return order.map((id) => clauseDifference(id, { before: old.get(id), after: now.get(id) }, language))
}

/** How many words stand in the parts of one kind. */
export const countWords = (clauses: readonly ClauseDifference[], kind: Part['kind'], language: Language): number =>
  clauses
    .flatMap(({ title, text }) => [...title, ...text])
    .filter((part) => part.kind === kind)
    .reduce(
      (sum, { text }) =>
        sum + Array.from(segmenterOf(language).segment(text)).filter(({ isWordLike }) => isWordLike).length,
      0,
    )
