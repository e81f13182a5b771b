import 'server-only'
import type { Tx } from '@/lib/platform/db'

export interface NewCorrection {
  articleId: string
  accountId: string
  originalBody: string
  mendedBody: string
  changed: number
  limit: number
  correctedAt: Date
  correctedBy: string | null
}

/** Writes the one correction; false when the article has had it. A second one that races the first waits for it here. */
export const insertOnce = async (tx: Tx, correction: NewCorrection): Promise<boolean> =>
  (await tx.articleCorrection.createMany({ data: [correction], skipDuplicates: true })).count === 1

export const find = (tx: Tx, articleId: string) =>
  tx.articleCorrection.findUnique({
    where: { articleId },
    select: { originalBody: true, mendedBody: true, changed: true, limit: true, correctedAt: true },
  })

/** Of these articles, those that were mended, each with its instant. */
export async function datesOf(tx: Tx, articleIds: readonly string[]): Promise<ReadonlyMap<string, Date>> {
  const rows = await tx.articleCorrection.findMany({
    where: { articleId: { in: [...articleIds] } },
    select: { articleId: true, correctedAt: true },
  })
  return new Map(rows.map(({ articleId, correctedAt }) => [articleId, correctedAt]))
}
