import type { Tx } from './db'

/** The PostgreSQL channel on which every front hears which finished pages no longer hold. */
export const PAGE_DROPPED = 'page_dropped'

/**
 * Drops finished pages from every front when the caller's transaction commits. Paths are without language and query
 * (`/a/<id>`); `*` is everything.
 */
export async function dropPages(tx: Tx, paths: readonly string[]): Promise<void> {
  if (paths.length === 0) return
  await tx.$executeRaw`SELECT pg_notify(${PAGE_DROPPED}, path) FROM unnest(${[...paths]}::text[]) AS path`
}
