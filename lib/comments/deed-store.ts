import type { Tx } from '@/lib/platform/db'

interface Several {
  accountId: string
  commentIds: readonly string[]
}
interface Changed {
  id: string
  articleId: string
}
const changed = { id: true, articleId: true } as const

/** Counted: those of them that waited, and stand under their article from now on. */
export const choose = (tx: Tx, { accountId, commentIds }: Several, now: Date): Promise<Changed[]> =>
  tx.comment.updateManyAndReturn({
    where: { accountId, id: { in: [...commentIds] }, chosenAt: null, deletedAt: null },
    data: { chosenAt: now },
    select: changed,
  })

/** Counted: those of them that stood there; the pin goes too. */
export const unchoose = (tx: Tx, { accountId, commentIds }: Several): Promise<Changed[]> =>
  tx.comment.updateManyAndReturn({
    where: { accountId, id: { in: [...commentIds] }, chosenAt: { not: null }, deletedAt: null },
    data: { chosenAt: null, pinnedAt: null },
    select: changed,
  })

/** Counted: those of them that were not deleted yet. */
export const remove = (
  tx: Tx,
  { accountId, commentIds }: Several,
  { now, by }: { now: Date; by: 'account' | 'writer' },
): Promise<Changed[]> =>
  tx.comment.updateManyAndReturn({
    where: { accountId, id: { in: [...commentIds] }, deletedAt: null },
    data: { deletedAt: now, deletedBy: by, pinnedAt: null },
    select: changed,
  })

/** Counted: only what readers see can be pinned, and only once. */
export async function pin(
  tx: Tx,
  { accountId, commentId, pinnedAt }: { accountId: string; commentId: string; pinnedAt: Date | null },
): Promise<boolean> {
  const { count } = await tx.comment.updateMany({
    where: {
      ...{ accountId, id: commentId, deletedAt: null, chosenAt: { not: null } },
      pinnedAt: pinnedAt ? null : { not: null },
    },
    data: { pinnedAt },
  })
  return count === 1
}

export const countPinned = (tx: Tx, articleId: string): Promise<number> =>
  tx.comment.count({ where: { articleId, pinnedAt: { not: null }, deletedAt: null } })

/** Two pins of one article at once are one after the other, so that their limit holds. */
export const holdPins = (tx: Tx, articleId: string) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`comment-pins:${articleId}`}, 0))`

interface Answer {
  accountId: string
  commentId: string
  /** The answer that the operator saw. */
  seen: Date | null
  reply: string | null
  now: Date
  by: string | null
}
/** Counted: answers only onto the answer that was seen. */
export async function reply(tx: Tx, { accountId, commentId, seen, reply, now, by }: Answer): Promise<boolean> {
  const { count } = await tx.comment.updateMany({
    where: { accountId, id: commentId, deletedAt: null, repliedAt: seen },
    data: { reply, repliedAt: reply === null ? null : now, repliedBy: reply === null ? null : by },
  })
  return count === 1
}
