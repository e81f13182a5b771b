import 'server-only'
import type { Prisma, Tx } from '@/lib/platform/db'
import type { Category } from './contract'

const select = {
  articleId: true,
  accountId: true,
  author: true,
  category: true,
  settledAt: true,
  likeOpen: true,
  reprintOpen: true,
} satisfies Prisma.OriginalSelect

type Columns = Prisma.OriginalGetPayload<{ select: typeof select }>
export type OriginalRow = Omit<Columns, 'category'> & { category: Category }
const row = (found: Columns): OriginalRow => ({ ...found, category: found.category as Category })

export const find = async (tx: Tx, articleId: string): Promise<OriginalRow | null> => {
  const found = await tx.original.findUnique({ where: { articleId }, select })
  return found && row(found)
}

/** The declarations among these articles. */
export const findAll = async (tx: Tx, articleIds: readonly string[]): Promise<OriginalRow[]> =>
  (await tx.original.findMany({ where: { articleId: { in: [...articleIds] } }, select })).map(row)

interface Declaration extends Omit<OriginalRow, 'settledAt'> {
  declaredAt: Date
  declaredBy: string | null
}

/** Writes a declaration, or writes it anew; false when the article was published with it meanwhile. */
export async function declare(tx: Tx, { articleId, ...declaration }: Declaration): Promise<boolean> {
  const made = await tx.original.createMany({ data: [{ articleId, ...declaration }], skipDuplicates: true })
  if (made.count === 1) return true
  const { count } = await tx.original.updateMany({ where: { articleId, settledAt: null }, data: declaration })
  return count === 1
}

/** Takes a declaration back, while the article is a draft. */
export const withdraw = (tx: Tx, articleId: string) => tx.original.deleteMany({ where: { articleId, settledAt: null } })

/** The mark holds from now on. Counted: whoever publishes the article. */
export const settle = (tx: Tx, articleIds: readonly string[], settledAt: Date) =>
  tx.original.updateMany({ where: { articleId: { in: [...articleIds] }, settledAt: null }, data: { settledAt } })

export const setOpen = async (
  tx: Tx,
  { articleId, ...change }: { articleId: string; likeOpen: boolean; reprintOpen: boolean },
): Promise<boolean> => (await tx.original.updateMany({ where: { articleId }, data: change })).count === 1

/** An account's originals, newest declaration first. */
export async function list(
  tx: Tx,
  { accountId, cursor, limit }: { accountId: string; cursor?: string; limit: number },
): Promise<{ rows: (OriginalRow & { title: string })[]; nextCursor: string | null }> {
  const found = await tx.original.findMany({
    where: { accountId, article: { state: { in: ['DRAFT', 'PUBLISHED'] } } },
    orderBy: [{ declaredAt: 'desc' }, { articleId: 'desc' }],
    take: limit + 1,
    ...(cursor && { cursor: { articleId: cursor }, skip: 1 }),
    select: { ...select, article: { select: { title: true } } },
  })
  const rows = found.slice(0, limit).map(({ article, ...columns }) => ({ ...row(columns), title: article.title }))
  return { rows, nextCursor: found.length > limit ? (rows.at(-1)?.articleId ?? null) : null }
}

/** How many articles the account published with the mark. */
export const countSettled = (tx: Tx, accountId: string): Promise<number> =>
  tx.original.count({ where: { accountId, settledAt: { not: null }, article: { state: 'PUBLISHED' } } })

/** Opens an original for reprint from now on; open already, it stays open since then. */
export const open = (tx: Tx, one: { id: string; accountId: string; articleId: string; from: Date }) =>
  tx.openReprint.createMany({ data: [one], skipDuplicates: true })

/** Closes it for what is to come. */
export const close = (tx: Tx, articleId: string, until: Date) =>
  tx.openReprint.updateMany({ where: { articleId, until: null }, data: { until } })

/** Whether it is open at an instant. */
export const isOpenAt = async (tx: Tx, articleId: string, now: Date): Promise<boolean> =>
  (await tx.openReprint.count({
    where: { articleId, from: { lte: now }, OR: [{ until: null }, { until: { gt: now } }] },
  })) > 0
