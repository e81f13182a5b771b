import { articlesForComparison } from '@/lib/articles'
import type { Tx } from '@/lib/platform/db'
import { textOfHtml } from '@/lib/platform/html'
import { figure } from '@/lib/rulebook'
import type { NearCopy } from './contract'
import { bandsOf, shareIn, shinglesOf } from './sketch'
import * as sketches from './sketch-store'

/** So many of the nearest are compared word by word. */
const COMPARED = 16
const HUNDRED = 100

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

/**
 * The earlier article that so much of this text stands in that it is no work of its own (PUB-3), the nearest one; or null. Compared with
 * everything that was ever published, deleted articles of others and taken-down ones too. Left out: what this account deleted
 * itself, and what a decision found to be somebody else's (CONTENT-13, USE-4).
 */
export async function nearCopyOf(
  tx: Tx,
  { articleId, accountId, body }: Compared,
  now: Date,
): Promise<NearCopy | null> {
  const { shingles, bands } = sketchOf(body)
  if (bands.length === 0) return null
  const found = await sketches.candidates(tx, { articleId, bands, take: COMPARED })
  const earlier = await articlesForComparison(
    tx,
    found.map((candidate) => candidate.articleId),
  )
  const least = figure('nearCopyPercent', now)
  let nearest: NearCopy | null = null
  for (const one of earlier) {
    if ((one.state === 'deleted' && one.accountId === accountId) || one.isInfringing) continue
    const percent = Math.floor(shareIn(shingles, shinglesOf(textOfHtml(one.body))) * HUNDRED)
    if (percent < least || (nearest && nearest.percent >= percent)) continue
    const { id, title, accountName: account, state } = one
    nearest = {
      ...{ articleId: id, accountId: one.accountId, title, account, percent },
      publishedAt: one.publishedAt.toISOString(),
      isStanding: state === 'published',
    }
  }
  return nearest
}
