import { editScript, graphemesOf } from './edit-distance'

// Marks inside a sentence; every other element ends the block before it.
const INLINE = /^<\/?(?:a|strong|em|u|s|code|sub|sup|span|mark)\b/i
const PART = /<[^>]*>|[^<]+/g

/** A body as its marks and texts in order; a block is a run of texts that nothing but marks of a sentence interrupts. */
export interface TextBlocks {
  parts: readonly { isText: boolean; text: string }[]
  /** For each block the places of its texts among the parts. */
  blocks: readonly (readonly number[])[]
}

const SIGNS: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' }
const decoded = (text: string) => text.replace(/&(lt|gt|quot|amp);/g, (whole, name: string) => SIGNS[name] ?? whole)
const encoded = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Takes a clean body apart. What is only blanks between elements belongs to no block. */
export function textBlocks(body: string): TextBlocks {
  const parts = (body.match(PART) ?? []).map((part) =>
    part.startsWith('<') ? { isText: false, text: part } : { isText: true, text: decoded(part) },
  )
  const blocks: number[][] = []
  let open: number[] = []
  const end = () => {
    if (open.some((at) => parts[at]?.text.trim())) blocks.push(open)
    open = []
  }
  parts.forEach(({ isText, text }, at) => {
    if (isText) open.push(at)
    else if (!INLINE.test(text)) end()
  })
  end()
  return { parts, blocks }
}

/** The text of each block. */
export const textsOf = ({ parts, blocks }: TextBlocks): string[] =>
  blocks.map((places) => places.map((at) => parts[at]?.text ?? '').join(''))

/** The characters of all blocks, a line break between two of them. */
export const readableText = (texts: readonly string[]): string[] => graphemesOf(texts.join('\n'))

/**
 * The body with other words in some of its blocks: marks and pictures stay where they are, and a character that was added stands in
 * the same mark as the one before it. Null when a block takes more than `most` edits.
 */
export function withTexts(body: TextBlocks, texts: readonly string[], most: number): string | null {
  const written = new Map<number, string>()
  for (const [n, places] of body.blocks.entries()) {
    const old = places.map((at) => body.parts[at]?.text ?? '')
    const wanted = texts[n] ?? ''
    const mended = old.join('') === wanted ? old : spread(old, wanted, most)
    if (!mended) return null
    places.forEach((at, k) => written.set(at, mended[k] ?? ''))
  }
  return body.parts.map(({ isText, text }, at) => (isText ? encoded(written.get(at) ?? text) : text)).join('')
}

/** A block's new text, dealt out to the pieces that its marks cut it into. */
function spread(pieces: readonly string[], text: string, most: number): string[] | null {
  const owners = pieces.flatMap((piece, n) => graphemesOf(piece).map(() => n))
  const edits = editScript(pieces.flatMap(graphemesOf), graphemesOf(text), most)
  if (!edits) return null
  const out = pieces.map(() => '')
  let at = 0
  for (const { kind, text: said } of edits) {
    const piece = owners[kind === 'insert' ? Math.max(at - 1, 0) : at] ?? pieces.length - 1
    out[piece] += said
    if (kind !== 'insert') at += 1
  }
  return out
}
