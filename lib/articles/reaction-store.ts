import { afterCommit, type Tx } from '@/lib/platform/db'
import type { Reaction } from './contract'

const KINDS = { like: 'LIKE', favourite: 'FAVOURITE' } as const

interface Wish {
  accountId: string
  articleId: string
  subscriberId: string
  kind: Reaction
}

/** Counts an article anew only once its rows are there to be counted. */
export const whenKept = afterCommit

/** Counted: false when it stood already. */
export async function begin(tx: Tx, { kind, ...wish }: Wish, now: Date): Promise<boolean> {
  const { count } = await tx.articleReaction.createMany({
    data: [{ ...wish, kind: KINDS[kind], at: now }],
    skipDuplicates: true,
  })
  return count === 1
}

/** Counted: false when it did not stand. */
export async function end(tx: Tx, { kind, articleId, subscriberId }: Wish): Promise<boolean> {
  const { count } = await tx.articleReaction.deleteMany({ where: { articleId, subscriberId, kind: KINDS[kind] } })
  return count === 1
}

/** How one reader stands to an article. */
export async function of(tx: Tx, articleId: string, subscriberId: string): Promise<Record<Reaction, boolean>> {
  const rows = await tx.articleReaction.findMany({
    where: { articleId, subscriberId },
    select: { kind: true },
    take: 2,
  })
  const has = (kind: Reaction) => rows.some((row) => row.kind === KINDS[kind])
  return { like: has('like'), favourite: has('favourite') }
}

/** Sets the articles' figures to what their rows say. Locked first, in one order: the count that follows sees every row committed before it. */
export async function tally(tx: Tx, articleIds: readonly string[]): Promise<void> {
  const ids = [...articleIds]
  await tx.$queryRaw`SELECT id FROM article WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`
  await tx.$executeRaw`
    UPDATE article SET like_count = counted.likes, favourite_count = counted.favourites
    FROM (
      SELECT a.id,
        (SELECT count(*)::int FROM article_reaction r WHERE r.article_id = a.id AND r.kind = 'LIKE') AS likes,
        (SELECT count(*)::int FROM article_reaction r WHERE r.article_id = a.id AND r.kind = 'FAVOURITE') AS favourites
      FROM unnest(${ids}::uuid[]) AS a (id)
    ) AS counted
    WHERE article.id = counted.id AND (like_count, favourite_count) IS DISTINCT FROM (counted.likes, counted.favourites)`
}

/** What a reader keeps, newest first, a page of them after one instant. */
export const favourites = (
  tx: Tx,
  { subscriberId, before, take }: { subscriberId: string; before: Date | null; take: number },
) =>
  tx.articleReaction.findMany({
    where: { subscriberId, kind: 'FAVOURITE', ...(before && { at: { lt: before } }) },
    select: { articleId: true, at: true },
    orderBy: { at: 'desc' },
    take,
  })
