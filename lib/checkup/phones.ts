const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u

/** The two phones that bodies are measured for: a narrow one and a wide one, with the width that a line of text has there. */
export const PHONES = [
  { name: 'narrow', screenPx: 360, textPx: 328 },
  { name: 'wide', screenPx: 430, textPx: 398 },
] as const

const LETTER_PX = 9
const CELL_PADDING_PX = 24

/** Units of width: a Chinese character takes two, a Latin letter one. */
export const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, letter) => sum + (WIDE.test(letter) ? 2 : 1), 0)

/** The widest run in which a browser finds no place to break: Chinese breaks anywhere, Latin letters between words. */
export function longestRunPx(text: string): { px: number; text: string } {
  const runs = text.split(/\s+/).flatMap((part) => part.match(/[^\u2e80-\u9fff\uac00-\ud7a3\uff00-\uff60]+/g) ?? [])
  const longest = runs.reduce((one, other) => (other.length > one.length ? other : one), '')
  return { px: Math.round(longest.length * LETTER_PX), text: longest }
}

const LEAST_CELL_PX = 4 * 2 * LETTER_PX

/** The least width at which a table can be read: in each column its widest run, or four characters where there is more. */
export function tableWidthPx(cells: readonly (readonly string[])[]): number {
  const columns = Math.max(0, ...cells.map((row) => row.length))
  let width = 0
  for (let column = 0; column < columns; column++) {
    const texts = cells.map((row) => row[column] ?? '')
    const least = Math.min(LEAST_CELL_PX, Math.max(0, ...texts.map((text) => widthOf(text) * LETTER_PX)))
    width += Math.max(least, ...texts.map((text) => longestRunPx(text).px)) + CELL_PADDING_PX
  }
  return width
}
