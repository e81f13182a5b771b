import { folded } from './words'

const AROUND = 28

/** The words around the first place of what was asked for; null where it stands only in the title, or its words stand apart. */
export function excerptOf(text: string, question: string): { before: string; match: string; after: string } | null {
  const characters = [...text]
  // Folding keeps the number of characters in all but few cases; where it does not, there is no excerpt.
  const plain = [...folded(text)]
  if (plain.length !== characters.length) return null
  const wanted = folded(question.trim())
  const unit = plain.join('').indexOf(wanted)
  if (wanted === '' || unit < 0) return null
  const at = [...plain.join('').slice(0, unit)].length
  const end = at + [...wanted].length
  const from = Math.max(0, at - AROUND)
  const to = Math.min(characters.length, end + AROUND)
  const line = (part: string[]) => part.join('').replaceAll(/\s+/g, ' ')
  return {
    before: (from > 0 ? '…' : '') + line(characters.slice(from, at)),
    match: line(characters.slice(at, end)),
    after: line(characters.slice(end, to)) + (to < characters.length ? '…' : ''),
  }
}
