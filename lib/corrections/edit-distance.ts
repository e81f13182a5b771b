/** One step from an old text to a new one. */
export type Edit =
  | { kind: 'keep'; old: string; text: string }
  | { kind: 'replace'; old: string; text: string }
  | { kind: 'insert'; old: ''; text: string }
  | { kind: 'delete'; old: string; text: '' }

const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** The characters that people see: a letter with its marks is one, and so is a family of emoji. */
export const graphemesOf = (text: string): string[] => Array.from(GRAPHEMES.segment(text), ({ segment }) => segment)

interface Middle {
  start: number
  before: readonly string[]
  after: readonly string[]
}

/** What is left when equal beginnings and endings are taken away; the smallest distance stays what it was. */
function middleOf(before: readonly string[], after: readonly string[]): Middle {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start += 1
  let end = 0
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1
  return {
    start,
    before: before.slice(start, before.length - end),
    after: after.slice(start, after.length - end),
  }
}

/**
 * The cells of the distance table that a path of at most `most` edits can touch: a band of that width on either side of the
 * diagonal, so that a long text costs its length times the limit and not its length squared.
 */
function bandOf({ before, after }: Middle, most: number): Uint16Array {
  const width = 2 * most + 1
  const beyond = most + 1
  const cells = new Uint16Array((before.length + 1) * width).fill(beyond)
  for (let i = 0; i <= before.length; i += 1) {
    const row = i * width
    const last = Math.min(after.length, i + most)
    for (let j = Math.max(0, i - most); j <= last; j += 1) {
      const k = j - i + most
      cells[row + k] = Math.min(
        cheapest(cells, { i, j, k, row, width, most, isSame: before[i - 1] === after[j - 1] }),
        beyond,
      )
    }
  }
  return cells
}

interface Cell {
  i: number
  j: number
  k: number
  row: number
  width: number
  most: number
  isSame: boolean
}

function cheapest(cells: Uint16Array, { i, j, k, row, width, most, isSame }: Cell): number {
  if (i === 0 || j === 0) return i + j
  const beyond = most + 1
  const changed = (cells[row - width + k] ?? beyond) + (isSame ? 0 : 1)
  const dropped = k + 1 < width ? (cells[row - width + k + 1] ?? beyond) + 1 : beyond
  const added = k > 0 ? (cells[row + k - 1] ?? beyond) + 1 : beyond
  return Math.min(changed, dropped, added)
}

/**
 * How many characters were added, deleted or replaced, counted the shortest way (PUB-2); `most + 1` stands for "more than
 * that", and is found without reading on.
 */
export function editDistance(before: readonly string[], after: readonly string[], most: number): number {
  const middle = middleOf(before, after)
  const difference = middle.after.length - middle.before.length
  if (Math.abs(difference) > most) return most + 1
  const cells = bandOf(middle, most)
  return cells[middle.before.length * (2 * most + 1) + difference + most] ?? most + 1
}

/** The shortest way from one text to another, or null when it takes more than `most` edits. */
export function editScript(before: readonly string[], after: readonly string[], most: number): Edit[] | null {
  const middle = middleOf(before, after)
  const difference = middle.after.length - middle.before.length
  if (Math.abs(difference) > most) return null
  const cells = bandOf(middle, most)
  if ((cells[middle.before.length * (2 * most + 1) + difference + most] ?? most + 1) > most) return null
  const keep = (text: string): Edit => ({ kind: 'keep', old: text, text })
  return [
    ...before.slice(0, middle.start).map(keep),
    ...walkBack(middle, cells, most),
    ...before.slice(middle.start + middle.before.length).map(keep),
  ]
}

function walkBack({ before, after }: Middle, cells: Uint16Array, most: number): Edit[] {
  const at = (i: number, j: number) =>
    i < 0 || j < 0 || Math.abs(j - i) > most ? most + 1 : (cells[i * (2 * most + 1) + j - i + most] ?? most + 1)
  const edits: Edit[] = []
  let [i, j] = [before.length, after.length]
  while (i > 0 || j > 0) {
    const [old, text] = [before[i - 1] ?? '', after[j - 1] ?? '']
    const here = at(i, j)
    if (i > 0 && j > 0 && here === at(i - 1, j - 1) + (old === text ? 0 : 1)) {
      edits.push({ kind: old === text ? 'keep' : 'replace', old, text })
      ;[i, j] = [i - 1, j - 1]
    } else if (i > 0 && here === at(i - 1, j) + 1) {
      edits.push({ kind: 'delete', old, text: '' })
      i -= 1
    } else {
      edits.push({ kind: 'insert', old: '', text })
      j -= 1
    }
  }
  return edits.reverse()
}
