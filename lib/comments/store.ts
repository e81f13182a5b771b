import type { Prisma, Tx } from '@/lib/platform/db'
import type { CommentFilter } from './contract'

const columns = {
  id: true,
  accountId: true,
  articleId: true,
  subscriberId: true,
  text: true,
  at: true,
  chosenAt: true,
  pinnedAt: true,
  deletedAt: true,
  reply: true,
  repliedAt: true,
  likeCount: true,
  subscriber: { select: { name: true } },
} as const
export type CommentRecord = Prisma.CommentGetPayload<{ select: typeof columns }>

const SHOWN = { chosenAt: { not: null }, deletedAt: null } as const

export const load = (tx: Tx, commentId: string) =>
  tx.comment.findFirst({ where: { id: commentId, deletedAt: null }, select: columns })

export const loadOwned = (tx: Tx, { accountId, commentId }: { accountId: string; commentId: string }) =>
  tx.comment.findFirst({ where: { id: commentId, accountId, deletedAt: null }, select: columns })

/** One that readers see, but for what moderation says. */
export const loadShown = (tx: Tx, commentId: string) =>
  tx.comment.findFirst({ where: { id: commentId, ...SHOWN }, select: columns })

interface NewComment {
  id: string
  accountId: string
  articleId: string
  subscriberId: string
  clientKey: string
  text: string
  at: Date
  chosenAt: Date | null
}
/** False when the same form came before: then nothing is written. */
export async function insert(tx: Tx, data: NewComment): Promise<boolean> {
  const { count } = await tx.comment.createMany({ data: [data], skipDuplicates: true })
  return count === 1
}

export const pinned = (tx: Tx, articleId: string, take: number) =>
  tx.comment.findMany({
    where: { articleId, ...SHOWN, pinnedAt: { not: null } },
    orderBy: [{ pinnedAt: 'desc' }, { id: 'desc' }],
    take,
    select: columns,
  })

/** What stands under the pinned ones, newest first, a page of it after one. */
export const shown = (
  tx: Tx,
  { articleId, before, take }: { articleId: string; before: string | undefined; take: number },
) =>
  tx.comment.findMany({
    where: { articleId, ...SHOWN, pinnedAt: null },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take,
    ...(before && { cursor: { id: before }, skip: 1 }),
    select: columns,
  })

export const countShown = (tx: Tx, articleId: string): Promise<number> =>
  tx.comment.count({ where: { articleId, ...SHOWN } })

/** What one reader wrote under an article. */
export const writtenBy = (tx: Tx, { articleId, subscriberId }: { articleId: string; subscriberId: string }) =>
  tx.comment.findMany({
    where: { articleId, subscriberId, deletedAt: null },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: 50,
    select: columns,
  })

const FILTERS: Record<CommentFilter, Prisma.CommentWhereInput> = {
  waiting: { chosenAt: null, deletedAt: null },
  chosen: SHOWN,
  all: { deletedAt: null },
  deleted: { deletedAt: { not: null } },
}

interface Wanted {
  accountId: string
  filter: CommentFilter
  search: string
  articleId?: string
  cursor?: string
  take: number
}
export function list(tx: Tx, { accountId, filter, search, articleId, cursor, take }: Wanted) {
  const contains = { contains: search, mode: 'insensitive' as const }
  return tx.comment.findMany({
    where: {
      accountId,
      ...(articleId && { articleId }),
      ...FILTERS[filter],
      ...(search && { OR: [{ text: contains }, { reply: contains }, { subscriber: { name: contains } }] }),
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take,
    ...(cursor && { cursor: { accountId_id: { accountId, id: cursor } }, skip: 1 }),
    select: columns,
  })
}

export const countWaiting = (tx: Tx, accountId: string): Promise<number> =>
  tx.comment.count({ where: { accountId, ...FILTERS.waiting } })
