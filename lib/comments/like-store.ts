import type { Tx } from '@/lib/platform/db'

interface Wish {
  accountId: string
  commentId: string
  subscriberId: string
}

/** Counted: a reader likes a comment once; the comment's figure moves with the row. */
export async function begin(tx: Tx, wish: Wish, now: Date): Promise<boolean> {
  const { count } = await tx.commentLike.createMany({ data: [{ ...wish, at: now }], skipDuplicates: true })
  if (count === 0) return false
  await tx.comment.updateMany({ where: { id: wish.commentId }, data: { likeCount: { increment: 1 } } })
  return true
}

export async function end(tx: Tx, { commentId, subscriberId }: Wish): Promise<boolean> {
  const { count } = await tx.commentLike.deleteMany({ where: { commentId, subscriberId } })
  if (count === 0) return false
  await tx.comment.updateMany({ where: { id: commentId }, data: { likeCount: { decrement: 1 } } })
  return true
}

/** Those comments of an article that the reader likes. */
export async function likedBy(
  tx: Tx,
  { articleId, subscriberId }: { articleId: string; subscriberId: string },
): Promise<string[]> {
  const rows = await tx.commentLike.findMany({
    where: { subscriberId, comment: { articleId } },
    select: { commentId: true },
    take: 500,
  })
  return rows.map(({ commentId }) => commentId)
}
