import type { Day } from '@/lib/platform/calendar'
import { figure } from '@/lib/rulebook'
import { type ArticleLimits, BODY_CHARACTERS, type DraftFault } from './contract'

/** Characters as people count them: a surrogate pair is one. */
export const charactersOf = (text: string): number => [...text].length

/** The limits of a day (PUB-1). */
export const limitsOn = (day: Day): ArticleLimits => ({
  title: figure('articleTitleCharacters', day),
  summary: figure('articleSummaryCharacters', day),
  body: BODY_CHARACTERS,
})

/** The first field that is too long, or null. */
export function overlong(texts: Record<keyof ArticleLimits, string>, limits: ArticleLimits) {
  const fields = ['title', 'summary', 'body'] as const
  const field = fields.find((name) => charactersOf(texts[name]) > limits[name])
  return field ? { field, limit: limits[field] } : null
}

/** What keeps a draft from being sent: readers must see a title and something beneath it. */
export function draftFaults({
  title,
  bodyText,
  pictures,
}: {
  title: string
  bodyText: string
  pictures: number
}): DraftFault[] {
  const faults: DraftFault[] = []
  if (title.trim() === '') faults.push('title_missing')
  if (bodyText.trim() === '' && pictures === 0) faults.push('body_missing')
  return faults
}

const MACHINE =
  /bot|crawl|spider|slurp|preview|headless|facebookexternalhit|curl|wget|python|java\/|go-http|node-fetch|axios|lighthouse/i

/** Whether a reader's program says of itself that no person reads (PUB-6 counts readers). */
export const isMachine = (userAgent: string): boolean => userAgent === '' || MACHINE.test(userAgent)
