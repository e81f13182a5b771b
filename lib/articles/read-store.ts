import { Prisma, type Tx } from '@/lib/platform/db'
import type { Read } from './contract'

/** New readers are noted once a day, and the article counts exactly those; one statement for a whole batch. */
const COUNTED = {
  reads: { table: Prisma.raw('article_read'), column: Prisma.raw('read_count') },
  shares: { table: Prisma.raw('article_share'), column: Prisma.raw('share_count') },
}

function count(tx: Tx, what: keyof typeof COUNTED, batch: readonly Read[]): Promise<number> {
  const { table, column } = COUNTED[what]
  const columns = {
    articleIds: batch.map(({ articleId }) => articleId),
    days: batch.map(({ day }) => day),
    readerKeys: batch.map(({ readerKey }) => readerKey),
    times: batch.map(({ at }) => at),
  }
  return tx.$executeRaw`
    WITH wanted AS (
      SELECT * FROM unnest(
        ${columns.articleIds}::uuid[], ${columns.days}::text[]::date[], ${columns.readerKeys}::text[], ${columns.times}::text[]::timestamptz[]
      ) AS w (article_id, day, reader_key, at)
    ), held AS (
      -- In one order, so that two batches never wait for each other in a circle.
      SELECT id, account_id FROM article WHERE state = 'PUBLISHED' AND id IN (SELECT article_id FROM wanted) ORDER BY id FOR UPDATE
    ), fresh AS (
      INSERT INTO ${table} (account_id, article_id, day, reader_key, at)
      SELECT held.account_id, held.id, w.day, w.reader_key, w.at FROM wanted w JOIN held ON held.id = w.article_id
      ON CONFLICT DO NOTHING
      RETURNING article_id
    )
    UPDATE article SET ${column} = ${column} + counted.n
    FROM (SELECT article_id, count(*)::int AS n FROM fresh GROUP BY article_id) AS counted
    WHERE article.id = counted.article_id`
}

export const countReads = (tx: Tx, reads: readonly Read[]): Promise<number> => count(tx, 'reads', reads)
export const countShares = (tx: Tx, shares: readonly Read[]): Promise<number> => count(tx, 'shares', shares)
