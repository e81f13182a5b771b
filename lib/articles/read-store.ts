import type { Tx } from '@/lib/platform/db'
import type { Read } from './contract'

/** One statement for a whole batch: new readers are noted once a day, and the article counts exactly those. */
export const countReads = (tx: Tx, reads: readonly Read[]): Promise<number> => {
  const columns = {
    articleIds: reads.map(({ articleId }) => articleId),
    days: reads.map(({ day }) => day),
    readerKeys: reads.map(({ readerKey }) => readerKey),
    times: reads.map(({ at }) => at),
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
      INSERT INTO article_read (account_id, article_id, day, reader_key, at)
      SELECT held.account_id, held.id, w.day, w.reader_key, w.at FROM wanted w JOIN held ON held.id = w.article_id
      ON CONFLICT DO NOTHING
      RETURNING article_id
    )
    UPDATE article SET read_count = read_count + counted.reads
    FROM (SELECT article_id, count(*)::int AS reads FROM fresh GROUP BY article_id) AS counted
    WHERE article.id = counted.article_id`
}
