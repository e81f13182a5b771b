import { Converter } from 'opencc-js/t2cn'
import type { Day } from '@/lib/platform/calendar'
import { figure } from '@/lib/rulebook'
import { LOOK_ALIKES } from './look-alikes'
import { RESERVED_WORDS } from './reserved-words'

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u
// Scripts whose letters pass for Latin ones (Cyrillic, Greek …) stay out: no folding could tell such names apart for a reader.
const READABLE =
  /^[\p{sc=Han}\p{sc=Latin}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\d][\p{sc=Han}\p{sc=Latin}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\dー々·・_&. -]*$/u

// Marks over letters (but those that make another kana), spaces, signs, and characters without a face (joiners, direction marks).
const UNSEEN = /(?![\u3099\u309a|])[\p{M}\p{Z}\p{P}\p{S}\p{C}\s]/gu

const toSimplified = Converter({ from: 't', to: 'cn' })

/** How wide a name stands: a CJK character counts 2, any other 1 (ACC-12). */
export function nameWidth(name: string): number {
  return Array.from(name).reduce((width, character) => width + (WIDE.test(character) ? 2 : 1), 0)
}

/**
 * The name as the eye takes it: case, width and traditional or simplified writing folded, spaces, signs and what cannot be
 * seen left out, letters that pass for others made one. Two names with the same key look the same (ACC-12).
 */
export function nameKey(name: string): string {
  const plain = name.normalize('NFKD').replace(UNSEEN, '').toLowerCase().normalize('NFKC').replace(UNSEEN, '')
  // One by one: written as a phrase the same character could become two, and a space between them would tell them apart.
  return Array.from(plain, folded).join('')
}

function folded(character: string): string {
  const shape = LOOK_ALIKES.get(character) ?? character
  return WIDE.test(shape) ? toSimplified(shape) : shape
}

/** A name as it is kept: composed letters, one space at a time. */
export const tidyName = (name: string): string => name.normalize('NFC').replace(/\s+/g, ' ').trim()

export type NameFault =
  | { code: 'accounts.name_too_narrow' | 'accounts.name_too_wide'; params: { min: number; max: number; width: number } }
  | { code: 'accounts.name_unreadable'; params: Record<string, never> }
  | { code: 'accounts.name_reserved'; params: { word: string } }

/** What is wrong with a name on a day, or null; whether another account has it is for the database to say. */
export function nameFault(name: string, certified: boolean, day: Day, platformName: string): NameFault | null {
  const width = nameWidth(name)
  const { min, max } = figure('accountNameWidth', day)
  if (width < min) return { code: 'accounts.name_too_narrow', params: { min, max, width } }
  if (width > max) return { code: 'accounts.name_too_wide', params: { min, max, width } }
  if (!READABLE.test(name) || !READABLE.test(name.normalize('NFKC')))
    return { code: 'accounts.name_unreadable', params: {} }
  const key = nameKey(name)
  const word = certified ? undefined : [...RESERVED_WORDS, platformName].find((one) => key.includes(nameKey(one)))
  return word ? { code: 'accounts.name_reserved', params: { word } } : null
}
