import 'server-only'
import type { Tx } from '@/lib/platform/db'

interface Read {
  accountId: string
  articleIds: readonly string[]
  since: Date
}

/** Reads of these articles by hour, kept by a trigger on the reads. */
export const readsByHour = (tx: Tx, { accountId, articleIds, since }: Read) =>
  tx.$queryRaw<{ hour: Date; count: number }[]>`
    SELECT hour, sum(reads)::int AS count FROM article_hour
    WHERE account_id = ${accountId}::uuid AND article_id = ANY(${[...articleIds]}::uuid[]) AND hour >= date_trunc('hour', ${since}::timestamptz, 'UTC')
    GROUP BY hour ORDER BY hour`

export const sharesByHour = (tx: Tx, { accountId, articleIds, since }: Read) =>
  tx.$queryRaw<{ hour: Date; count: number }[]>`
    SELECT date_trunc('hour', at, 'UTC') AS hour, count(*)::int AS count FROM article_share
    WHERE account_id = ${accountId}::uuid AND article_id = ANY(${[...articleIds]}::uuid[]) AND at >= ${since}
    GROUP BY 1 ORDER BY 1`

/** Reads by hour of each of these sends' articles. */
export const readsOfSends = (
  tx: Tx,
  accountId: string,
  sends: readonly { id: string; articleIds: readonly string[] }[],
) => {
  const pairs = sends.flatMap(({ id, articleIds }) => articleIds.map((articleId) => ({ id, articleId })))
  return tx.$queryRaw<{ sendId: string; hour: Date; reads: number }[]>`
    SELECT s.id::text AS "sendId", h.hour, sum(h.reads)::int AS reads
    FROM unnest(${pairs.map(({ id }) => id)}::uuid[], ${pairs.map(({ articleId }) => articleId)}::uuid[]) AS s (id, article_id)
    JOIN article_hour h ON h.account_id = ${accountId}::uuid AND h.article_id = s.article_id
    GROUP BY 1, 2`
}
