import { ownDrafts, type OwnText } from '@/lib/articles'
import type { Tx } from '@/lib/platform/db'
import { textOfHtml } from '@/lib/platform/html'
import { figure } from '@/lib/rulebook'
import type { NearCopy, Objection } from './contract'
import { nearCopyOf, sketchOf } from './near-copy'
import { comparedCharacters } from './sketch'
import * as reprints from './reprint-store'
import { rightNow, stateOfFirst } from './right-now'
import * as sketches from './sketch-store'
import * as store from './store'

interface Asked {
  accountId: string
  articleIds: readonly string[]
}

/** The facts of a near copy, as a refusal tells them. */
export const nearFacts = ({ title, account, publishedAt, percent }: NearCopy, own: string) => ({
  ...{ own, title, account, percent },
  at: publishedAt,
  rule: 'PUB-3',
})

/** Why a text cannot be declared an original, or null. */
export async function faultOf(tx: Tx, { id, accountId, title, body }: OwnText, now: Date): Promise<Objection | null> {
  const least = figure('originalLeastCharacters', now)
  const characters = comparedCharacters(textOfHtml(body)).length
  if (characters < least)
    return { articleId: id, code: 'originals.too_short', facts: { own: title, characters, least, rule: 'PUB-3' } }
  const near = await nearCopyOf(tx, { articleId: id, accountId, body }, now)
  return near && { articleId: id, code: 'originals.near_copy', facts: nearFacts(near, title) }
}

/**
 * What keeps these drafts from being published now, the first of it, or null: a declared original that stands in an earlier article, a
 * reprint whose original or right is gone.
 * Holds the bands of all of them until the caller's transaction ends, so that the answer is still true when it publishes them.
 */
export async function objectionTo(tx: Tx, { accountId, articleIds }: Asked, now: Date): Promise<Objection | null> {
  const drafts = await ownDrafts(tx, { accountId, articleIds })
  await sketches.holdBands(
    tx,
    drafts.flatMap(({ body }) => sketchOf(body).bands),
  )
  const declared = new Set((await store.findAll(tx, articleIds)).map(({ articleId }) => articleId))
  const reprinted = new Map((await reprints.findAll(tx, articleIds)).map((reprint) => [reprint.articleId, reprint]))
  for (const draft of drafts) {
    const reprint = reprinted.get(draft.id)
    const fault = reprint
      ? await reprintFault(tx, reprint, now)
      : declared.has(draft.id)
        ? await faultOf(tx, draft, now)
        : null
    if (fault) return fault
  }
  return null
}

/** A reprint goes out only while its original stands and by a right that still holds (PUB-5). */
async function reprintFault(tx: Tx, reprint: reprints.ReprintRow, now: Date): Promise<Objection | null> {
  const { articleId, firstTitle: title, firstName: account } = reprint
  const state = await stateOfFirst(tx, reprint.firstArticleId)
  if (state !== 'standing') return { articleId, code: `originals.source_${state}`, facts: { title, account } }
  if (await rightNow(tx, reprint, now)) return null
  return { articleId, code: 'originals.no_longer_open', facts: { title, account, rule: 'PUB-5' } }
}
