import { type Tx } from '@/lib/platform/db'
import { METHOD } from './words'

/** An account's articles bear its id as one more word, so that one index answers for an account among many. */
const accountWord = (accountId: string) => `account:${accountId}`

export interface IndexRow {
  articleId: string
  accountId: string
  publishedAt: Date
  text: string
  titleWords: readonly string[]
  words: readonly string[]
}

/** Writes or replaces an article's words. Doing it twice changes nothing. */
export const put = (tx: Tx, { articleId, accountId, publishedAt, text, titleWords, words }: IndexRow) =>
  tx.$executeRaw`
    INSERT INTO article_index (article_id, account_id, published_at, text, title_words, words, method)
    VALUES (${articleId}::uuid, ${accountId}::uuid, ${publishedAt}, ${text},
      array_to_tsvector(${[...titleWords]}::text[]), array_to_tsvector(${[...words, accountWord(accountId)]}::text[]), ${METHOD})
    ON CONFLICT (article_id) DO UPDATE SET published_at = EXCLUDED.published_at, text = EXCLUDED.text,
      title_words = EXCLUDED.title_words, words = EXCLUDED.words, method = EXCLUDED.method`

export const drop = (tx: Tx, articleIds: readonly string[]) =>
  tx.$executeRaw`DELETE FROM article_index WHERE article_id = ANY(${[...articleIds]}::uuid[])`

/** Published articles that have no words yet, or words made in another way. */
export async function missing(tx: Tx, take: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT a.id::text FROM article a LEFT JOIN article_index i ON i.article_id = a.id
    WHERE a.state = 'PUBLISHED' AND (i.article_id IS NULL OR i.method <> ${METHOD})
    ORDER BY a.published_at DESC LIMIT ${take}`
  return rows.map(({ id }) => id)
}

/** Each word as a quoted lexeme of a query; all of them must be there. */
const allOf = (words: readonly string[]) =>
  words.map((word) => `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`).join(' & ')

interface Wanted {
  accountId: string
  words: readonly string[]
  after: string | undefined
  take: number
}
/** Articles that hold all words: those with them in the title first, then the newest. */
export function find(tx: Tx, { accountId, words, after, take }: Wanted): Promise<{ id: string; text: string }[]> {
  const query = allOf([...words, accountWord(accountId)])
  const inTitle = allOf(words)
  return tx.$queryRaw<{ id: string; text: string }[]>`
    WITH hit AS (
      SELECT i.article_id, i.published_at, i.title_words @@ ${inTitle}::tsquery AS titled
      FROM article_index i WHERE i.words @@ ${query}::tsquery AND i.account_id = ${accountId}::uuid
    ), page AS (
      SELECT * FROM hit WHERE ${after ?? null}::uuid IS NULL
        OR (titled, published_at, article_id) < (SELECT titled, published_at, article_id FROM hit WHERE article_id = ${after ?? null}::uuid)
      ORDER BY titled DESC, published_at DESC, article_id DESC LIMIT ${take}
    )
    SELECT page.article_id::text AS id, i.text FROM page JOIN article_index i USING (article_id)
    ORDER BY page.titled DESC, page.published_at DESC, page.article_id DESC`
}
