import 'server-only'
import type { Tx } from '@/lib/platform/db'

/** Drafts whose title or summary is longer than so many characters: they would have to be shortened before they are published (PUB-1). */
export async function draftsLongerThan(tx: Tx, part: 'title' | 'summary', characters: number): Promise<number> {
  const rows =
    part === 'title'
      ? await tx.$queryRaw<{ count: number }[]>`
          SELECT count(*)::int AS count FROM article WHERE state = 'DRAFT' AND char_length(title) > ${characters}::int`
      : await tx.$queryRaw<{ count: number }[]>`
          SELECT count(*)::int AS count FROM article WHERE state = 'DRAFT' AND char_length(summary) > ${characters}::int`
  return rows[0]?.count ?? 0
}
