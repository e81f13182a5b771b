import type { Tx } from '@/lib/platform/db'
import type { SaveDraftInput } from './contract'
import { numbersOf } from './cover-crops'

type Kept = SaveDraftInput & { now: Date; by: string | null }

const summary = { version: true, title: true, body: true, savedAt: true, savedBy: true } as const
const whole = { ...summary, summary: true, author: true, coverId: true, coverWide: true, coverSmall: true } as const

/** Keeps one save, and of the older ones as many as may be kept. */
export async function keep(tx: Tx, { now, by, ...texts }: Kept, most: number): Promise<void> {
  const { articleId, accountId, version, title, summary: lead, author, body, coverId, coverWide, coverSmall } = texts
  const crops = { coverWide: numbersOf(coverWide), coverSmall: numbersOf(coverSmall) }
  await tx.articleVersion.create({
    data: {
      articleId,
      accountId,
      version,
      title,
      summary: lead,
      author,
      body,
      coverId,
      ...crops,
      savedAt: now,
      savedBy: by,
    },
    select: { version: true },
  })
  await tx.articleVersion.deleteMany({ where: { articleId, version: { lte: version - most } } })
}

export const listOf = (tx: Tx, { articleId, before }: { articleId: string; before?: number }, take: number) =>
  tx.articleVersion.findMany({
    where: { articleId, ...(before && { version: { lt: before } }) },
    select: summary,
    orderBy: { version: 'desc' },
    take,
  })

export const find = (tx: Tx, { articleId, version }: { articleId: string; version: number }) =>
  tx.articleVersion.findUnique({ where: { articleId_version: { articleId, version } }, select: whole })

/** Who saved last; null when nobody is known. */
export async function lastSaver(tx: Tx, articleId: string): Promise<string | null> {
  const last = await tx.articleVersion.findFirst({
    where: { articleId },
    select: { savedBy: true },
    orderBy: { version: 'desc' },
  })
  return last?.savedBy ?? null
}
