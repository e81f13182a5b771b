import { Converter } from 'opencc-js/t2cn'

/** How many characters make one shingle. */
const SHINGLE = 5
const BANDS = 24
const ROWS = 4
const UNREAD = /[^\p{L}\p{N}]/gu

const toSimplified = Converter({ from: 't', to: 'cn' })
const known = new Map<string, string>()

function simplified(character: string): string {
  const held = known.get(character)
  if (held !== undefined) return held
  const made = toSimplified(character)
  known.set(character, made)
  return made
}

/**
 * The characters by which texts are compared: letters and numbers alone, with case, width, marks and traditional or simplified
 * writing folded, so that none of these makes a copy look like another text.
 */
export const comparedCharacters = (text: string): string[] =>
  Array.from(text.normalize('NFKD').replace(UNREAD, '').toLowerCase().normalize('NFC'), simplified)

function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return mixed(hash)
}

function mixed(value: number): number {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** The hashes of all runs of a few characters, each once. */
export function shinglesOf(text: string): Set<number> {
  const characters = comparedCharacters(text)
  const found = new Set<number>()
  for (let at = 0; at + SHINGLE <= characters.length; at += 1)
    found.add(hashOf(characters.slice(at, at + SHINGLE).join('')))
  return found
}

// One hash function for each row of each band, told apart by what is added before mixing; fixed for ever, or old sketches mean nothing.
const SALTS = Array.from({ length: BANDS * ROWS }, (_, n) => mixed(0x9e3779b9 + Math.imul(n + 1, 0x6c8e9cf5)))

function minimaOf(shingles: ReadonlySet<number>): Uint32Array {
  const minima = new Uint32Array(SALTS.length).fill(0xffffffff)
  for (const shingle of shingles) {
    for (const [n, salt] of SALTS.entries()) {
      const value = mixed(shingle ^ salt)
      if (value < (minima[n] ?? 0)) minima[n] = value
    }
  }
  return minima
}

/**
 * A text's sketch: for each band one number, equal in two texts with the chance s^4, where s is the share of shingles that they have
 * in common; so texts with s = 0.6 have one in common with 0.96, with s = 0.7 with 0.998, with s = 0.1 with 0.002. Empty for a text
 * that is too short to have a shingle.
 */
export function bandsOf(shingles: ReadonlySet<number>): number[] {
  if (shingles.size === 0) return []
  const minima = minimaOf(shingles)
  return Array.from({ length: BANDS }, (_, band) => {
    let hash = mixed(band + 1)
    for (let row = 0; row < ROWS; row += 1) hash = mixed(hash ^ (minima[band * ROWS + row] ?? 0))
    return hash | 0
  })
}

/** How much of a text stands in an earlier one, 0 to 1: the share of its shingles. */
export function shareIn(text: ReadonlySet<number>, earlier: ReadonlySet<number>): number {
  if (text.size === 0) return 0
  let common = 0
  for (const shingle of text) if (earlier.has(shingle)) common += 1
  return common / text.size
}
