import { articlesForComparison, type ComparedText } from '@/lib/articles'
import type { Tx } from '@/lib/platform/db'
import { textOfHtml } from '@/lib/platform/html'
import { figure } from '@/lib/rulebook'
import type { NearCopy } from './contract'
import { bandsOf, shareIn, shinglesOf } from './sketch'
import * as sketches from './sketch-store'

/** So many of the nearest are compared word by word. */
const COMPARED = 16
const HUNDRED = 100

/** How much of a text stands in an earlier one, in hundredths. */
export const percentIn = (text: ReadonlySet<number>, earlier: ReadonlySet<number>): number =>
  Math.floor(shareIn(text, earlier) * HUNDRED)

interface Compared {
  articleId: string
  accountId: string
  body: string
}

/** The shingles and the bands of an article's readable text. */
export function sketchOf(body: string): { shingles: Set<number>; bands: number[] } {
  const shingles = shinglesOf(textOfHtml(body))
  return { shingles, bands: bandsOf(shingles) }
}

export interface Near {
  earlier: ComparedText
  percent: number
}

/**
 * The earlier articles that so much of this text stands in that it is no work of its own (PUB-3), the nearest first. Compared with
 * everything that was ever published, deleted articles of others and taken-down ones too. Left out: what this account deleted
 * itself, and what a decision found to be somebody else's (CONTENT-13, USE-4).
 */
export async function nearCopiesOf(tx: Tx, { articleId, accountId, body }: Compared, now: Date): Promise<Near[]> {
  const { shingles, bands } = sketchOf(body)
  if (bands.length === 0) return []
  const found = await sketches.candidates(tx, { articleId, bands, take: COMPARED })
  const earlier = await articlesForComparison(
    tx,
    found.map((candidate) => candidate.articleId),
  )
  const least = figure('nearCopyPercent', now)
  return earlier
    .filter((one) => !one.isInfringing && !(one.state === 'deleted' && one.accountId === accountId))
    .map((one) => ({ earlier: one, percent: percentIn(shingles, shinglesOf(textOfHtml(one.body))) }))
    .filter(({ percent }) => percent >= least)
    .toSorted((a, b) => b.percent - a.percent)
}

/** The nearest of them, as people are told of it; or null. */
export async function nearCopyOf(tx: Tx, compared: Compared, now: Date): Promise<NearCopy | null> {
  const [nearest] = await nearCopiesOf(tx, compared, now)
  if (!nearest) return null
  const { id, accountId, title, accountName: account, state, publishedAt } = nearest.earlier
  return {
    ...{ articleId: id, accountId, title, account, percent: nearest.percent },
    publishedAt: publishedAt.toISOString(),
    isStanding: state === 'published',
  }
}
