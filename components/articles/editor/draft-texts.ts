import type { PictureView } from '@/lib/media/contract'

/** What a person is writing. */
export interface DraftTexts {
  title: string
  summary: string
  author: string
  body: string
  cover: PictureView | null
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
  a.cover?.id === b.cover?.id

export const textsOf = ({ title, summary, author, body, cover }: DraftTexts): DraftTexts => ({
  title,
  summary,
  author,
  body,
  cover,
})
