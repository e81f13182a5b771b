import 'server-only'
import type { Tx } from '@/lib/platform/db'

/** The first number of our locks; the second is a band. */
const LOCKS = 0x0721

export interface Sketch {
  articleId: string
  accountId: string
  publishedAt: Date
  bands: readonly number[]
}

/**
 * Holds these bands until the transaction ends: two texts that would be compared with each other have one in common, so of two that
 * are published at once the second waits and then finds the first; texts that differ never wait. Taken in one order, so that
 * nobody waits in a circle.
 */
export async function holdBands(tx: Tx, bands: readonly number[]): Promise<void> {
  const ordered = [...new Set(bands)].toSorted((a, b) => a - b)
  if (ordered.length === 0) return
  await tx.$queryRaw`
    SELECT count(pg_advisory_xact_lock(${LOCKS}::int, band)::text) FROM (SELECT unnest(${ordered}::int[]) AS band) AS wanted`
}

/** The articles that have a band in common with a sketch, those with most first; bounded. */
export const candidates = async (
  tx: Tx,
  { articleId, bands, take }: { articleId: string; bands: readonly number[]; take: number },
): Promise<{ articleId: string }[]> =>
  tx.$queryRaw<{ articleId: string }[]>`
    SELECT article_id AS "articleId" FROM text_sketch
    WHERE bands && ${[...bands]}::int[] AND article_id <> ${articleId}::uuid
    ORDER BY (SELECT count(*) FROM unnest(bands) AS band WHERE band = ANY (${[...bands]}::int[])) DESC, published_at, article_id
    LIMIT ${take}::int`

/** Notes sketches of what is published; one that is there stays as it is. */
export const keep = (tx: Tx, sketches: readonly Sketch[]) =>
  tx.textSketch.createMany({
    data: sketches.map((sketch) => ({ ...sketch, bands: [...sketch.bands] })),
    skipDuplicates: true,
  })

/** Published articles without a sketch: those from before there were any. Bounded. */
export const withoutSketch = (tx: Tx, take: number) =>
  tx.$queryRaw<{ articleId: string; accountId: string }[]>`
    SELECT a.id AS "articleId", a.account_id AS "accountId" FROM article a
    WHERE a.state <> 'DRAFT' AND NOT EXISTS (SELECT FROM text_sketch s WHERE s.article_id = a.id)
    ORDER BY a.id LIMIT ${take}::int`
