import 'server-only'
import type { Prisma, Tx } from '@/lib/platform/db'

const MOST = 100

const select = {
  articleId: true,
  accountId: true,
  sourceArticleId: true,
  firstArticleId: true,
  firstAccountId: true,
  firstTitle: true,
  firstAuthor: true,
  firstName: true,
  basis: true,
  mayEdit: true,
  mayHideSource: true,
  hidesSource: true,
  comment: true,
  madeAt: true,
  publishedAt: true,
} satisfies Prisma.ReprintSelect

export type ReprintRow = Prisma.ReprintGetPayload<{ select: typeof select }>

export const find = (tx: Tx, articleId: string): Promise<ReprintRow | null> =>
  tx.reprint.findUnique({ where: { articleId }, select })

export const findAll = (tx: Tx, articleIds: readonly string[]): Promise<ReprintRow[]> =>
  tx.reprint.findMany({ where: { articleId: { in: [...articleIds] } }, select })

/** The reprint of an original that an account has made and that stands, draft or published. */
export const findMade = (tx: Tx, { accountId, firstArticleId }: { accountId: string; firstArticleId: string }) =>
  tx.reprint.findFirst({
    where: { accountId, firstArticleId, article: { state: { in: ['DRAFT', 'PUBLISHED'] } } },
    orderBy: { madeAt: 'desc' },
    select,
  })

export const insert = (tx: Tx, reprint: Omit<Prisma.ReprintUncheckedCreateInput, 'publishedAt'>) =>
  tx.reprint.create({ data: reprint, select: { articleId: true } })

export const change = (tx: Tx, articleId: string, data: { comment: string; hidesSource: boolean }) =>
  tx.reprint.updateMany({ where: { articleId }, data })

export const settle = (tx: Tx, articleIds: readonly string[], publishedAt: Date) =>
  tx.reprint.updateMany({ where: { articleId: { in: [...articleIds] }, publishedAt: null }, data: { publishedAt } })

const standing = { article: { state: 'PUBLISHED' as const } }

/** Published reprints of an original, newest first; bounded. */
export const ofFirst = (tx: Tx, firstArticleId: string) =>
  tx.reprint.findMany({ where: { firstArticleId, ...standing }, orderBy: { publishedAt: 'desc' }, take: MOST, select })

/** How many published reprints each of these originals has. */
export async function countsOf(tx: Tx, articleIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.reprint.groupBy({
    by: ['firstArticleId'],
    where: { firstArticleId: { in: [...articleIds] }, ...standing },
    _count: true,
  })
  return new Map(rows.map(({ firstArticleId, _count }) => [firstArticleId, _count]))
}

const named = { ...select, article: { select: { title: true, account: { select: { name: true } } } } } as const

/** Who reprints an account's originals, newest first. */
export const lent = (tx: Tx, firstAccountId: string) =>
  tx.reprint.findMany({
    where: { firstAccountId, ...standing },
    orderBy: { publishedAt: 'desc' },
    take: MOST,
    select: named,
  })

/** What an account reprints, newest first. */
export const borrowed = (tx: Tx, accountId: string) =>
  tx.reprint.findMany({
    where: { accountId, article: { state: { in: ['DRAFT', 'PUBLISHED'] } } },
    orderBy: { madeAt: 'desc' },
    take: MOST,
    select: named,
  })
