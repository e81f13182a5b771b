import type { Crop, PictureView } from '@/lib/media/contract'

/** What a person is writing. */
export interface DraftTexts {
  title: string
  summary: string
  author: string
  body: string
  cover: PictureView | null
  /** The parts of the cover that big and small cards show; null: the middle. */
  coverWide: Crop | null
  coverSmall: Crop | null
}

export interface Backup {
  version: number
  texts: DraftTexts
}

const key = (articleId: string) => `draft:${articleId}`

// The browser's storage can be full or forbidden; writing must go on without it.
export function keepBackup(articleId: string, backup: Backup): void {
  try {
    localStorage.setItem(key(articleId), JSON.stringify(backup))
  } catch {
    return
  }
}

export function readBackup(articleId: string): Backup | null {
  try {
    const kept = localStorage.getItem(key(articleId))
    return kept ? (JSON.parse(kept) as Backup) : null
  } catch {
    return null
  }
}

export function dropBackup(articleId: string): void {
  try {
    localStorage.removeItem(key(articleId))
  } catch {
    return
  }
}

export const sameTexts = (a: DraftTexts, b: DraftTexts): boolean =>
  a.title === b.title &&
  a.summary === b.summary &&
  a.author === b.author &&
  a.body === b.body &&
  a.cover?.id === b.cover?.id &&
  sameCrop(a.coverWide, b.coverWide) &&
  sameCrop(a.coverSmall, b.coverSmall)

// A text that an older page kept in this browser has no crops at all.
const sameCrop = (a: Crop | null | undefined, b: Crop | null | undefined): boolean =>
  a?.x === b?.x && a?.y === b?.y && a?.width === b?.width && a?.height === b?.height

export const textsOf = ({ title, summary, author, body, cover, coverWide, coverSmall }: DraftTexts): DraftTexts => ({
  title,
  summary,
  author,
  body,
  cover,
  coverWide,
  coverSmall,
})
