import { diffArrays } from 'diff'

export type MergePart =
  { kind: 'same'; html: string } | { kind: 'differs'; mine: string; theirs: string; choice: MergeChoice }
export type MergeChoice = 'mine' | 'theirs' | 'both'

const blocksOf = (html: string): string[] =>
  [...new DOMParser().parseFromString(html, 'text/html').body.children].map((block) => block.outerHTML)

/** The same block may come from the editor or from the house, which write some attributes in another order. */
const faceOf = (block: string): string =>
  block.replace(/ (?:rel|scope|loading|colspan="1"|rowspan="1")(?:="[^"]*")?/g, '').replaceAll(' />', '>')

/**
 * Two texts that grew from one: where only one side changed a passage it is taken, where both did each can be chosen, and both are kept
 * until somebody chooses. Nothing of either is lost.
 */
export function mergeParts(base: string | null, mine: string, theirs: string): MergePart[] {
  const known = new Set(base ? blocksOf(base).map(faceOf) : [])
  const isOld = (blocks: readonly string[]) => blocks.length > 0 && blocks.every((block) => known.has(faceOf(block)))
  const parts: MergePart[] = []
  let gone: string[] = []
  const end = (come: string[]) => {
    if (gone.length + come.length === 0) return
    const choice = isOld(gone) && come.length > 0 ? 'theirs' : isOld(come) && gone.length > 0 ? 'mine' : 'both'
    parts.push({ kind: 'differs', mine: gone.join(''), theirs: come.join(''), choice })
    gone = []
  }
  const changes = diffArrays(blocksOf(mine), blocksOf(theirs), { comparator: (a, b) => faceOf(a) === faceOf(b) })
  for (const [n, { value, added, removed }] of changes.entries()) {
    if (removed) {
      gone = value
      if (!changes[n + 1]?.added) end([])
    } else if (added) end(value)
    else parts.push({ kind: 'same', html: value.join('') })
  }
  return parts
}

const CHOSEN: Record<MergeChoice, (part: { mine: string; theirs: string }) => string> = {
  mine: ({ mine }) => mine,
  theirs: ({ theirs }) => theirs,
  both: ({ mine, theirs }) => mine + theirs,
}

/** The text that the choices make. */
export const merged = (parts: readonly MergePart[]): string =>
  parts.map((part) => (part.kind === 'same' ? part.html : CHOSEN[part.choice](part))).join('')
