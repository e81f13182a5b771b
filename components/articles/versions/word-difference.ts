import { diffWordsWithSpace } from 'diff'

export interface DifferencePart {
  kind: 'same' | 'removed' | 'added'
  text: string
}

/** Two texts word by word; Chinese is cut into words by the browser's own dictionary. */
export function wordDifference(before: string, after: string, locale: string): DifferencePart[] {
  const intlSegmenter = new Intl.Segmenter(locale, { granularity: 'word' })
  return diffWordsWithSpace(before, after, { intlSegmenter }).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }))
}
