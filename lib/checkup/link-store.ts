import 'server-only'
import { sha256 } from '@/lib/platform/crypto'
import { db, type Tx } from '@/lib/platform/db'

const hashOf = (url: string): string => sha256(url)

export interface LinkRow {
  url: string
  status: number | null
  askedAt: Date
  checkedAt: Date | null
}

export const linksOf = (tx: Tx, urls: readonly string[]): Promise<LinkRow[]> =>
  tx.linkCheck.findMany({
    where: { urlHash: { in: urls.map(hashOf) } },
    select: { url: true, status: true, askedAt: true, checkedAt: true },
  })

/** Notes that these addresses are asked now; returns those that nobody asked since `since`. */
export const askFor = async (
  tx: Tx,
  urls: readonly string[],
  { now, since }: { now: Date; since: Date },
): Promise<string[]> => {
  const [hashes, all] = [urls.map(hashOf), [...urls]]
  const rows = await tx.$queryRaw<{ url: string }[]>`
    INSERT INTO link_check AS held (url_hash, url, asked_at)
    SELECT hash, url, ${now}::timestamptz FROM unnest(${hashes}::text[], ${all}::text[]) AS wanted (hash, url)
    ON CONFLICT (url_hash) DO UPDATE SET asked_at = EXCLUDED.asked_at WHERE held.asked_at < ${since}::timestamptz
    RETURNING url`
  return rows.map(({ url }) => url)
}

export const noteAnswer = (url: string, { status, now }: { status: number; now: Date }) =>
  db.linkCheck.updateMany({ where: { urlHash: hashOf(url) }, data: { status, checkedAt: now } })

/** Forgets what was last asked for before an instant, a batch of it. */
export const forgetLinks = (before: Date, most: number): Promise<number> => db.$executeRaw`
  DELETE FROM link_check WHERE url_hash IN (
    SELECT url_hash FROM link_check WHERE asked_at < ${before} ORDER BY asked_at LIMIT ${most} FOR UPDATE SKIP LOCKED)`
