import { ownDrafts } from '@/lib/articles'
import type { Ctx } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { refuse } from '@/lib/platform/refusal'
import type { Objection } from './contract'
import { sketchOf } from './near-copy'
import { objectionTo } from './objections'
import * as reprints from './reprint-store'
import * as sketches from './sketch-store'
import * as store from './store'

/** The refusal that an objection becomes where a person is waiting for the answer. */
export const refusalOf = ({ code, facts }: Objection) => refuse('conflict', code, facts)

/**
 * Lets drafts become public in the caller's transaction: what is declared is compared once more and keeps its mark from now on, and every
 * text is noted for the comparisons to come. Call it right before `publishArticles`; refuses what must not be published.
 */
export async function admitArticles(
  tx: Tx,
  ctx: Ctx,
  { accountId, articleIds }: { accountId: string; articleIds: readonly string[] },
): Promise<void> {
  const objection = await objectionTo(tx, { accountId, articleIds }, ctx.now)
  if (objection) throw refusalOf(objection)
  const drafts = await ownDrafts(tx, { accountId, articleIds })
  const noted = drafts.map(({ id, body }) => ({
    ...{ articleId: id, accountId, publishedAt: ctx.now },
    bands: sketchOf(body).bands,
  }))
  await sketches.keep(tx, noted)
  const marked = await store.findAll(tx, articleIds)
  await store.settle(tx, articleIds, ctx.now)
  await reprints.settle(tx, articleIds, ctx.now)
  for (const { articleId, reprintOpen } of marked)
    if (reprintOpen) await store.open(tx, { id: newId(ctx.now), accountId, articleId, from: ctx.now })
}
