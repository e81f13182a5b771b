import 'server-only'
import type { Prisma, Tx } from '@/lib/platform/db'

const select = {
  id: true,
  accountId: true,
  articleId: true,
  firstArticleId: true,
  subscriberId: true,
  amountFen: true,
  words: true,
  state: true,
  paymentId: true,
  askedAt: true,
  paidAt: true,
  availableAt: true,
  thanks: true,
  thankedAt: true,
} satisfies Prisma.AuthorLikeSelect

export type Like = Prisma.AuthorLikeGetPayload<{ select: typeof select }>

interface NewLike {
  id: string
  accountId: string
  articleId: string
  firstArticleId: string
  subscriberId: string
  clientKey: string
  amountFen: number
  words: string
  askedAt: Date
}

/** False when the like of this key is there already; a second one that races the first waits for it here. */
export const insert = async (tx: Tx, like: NewLike): Promise<boolean> =>
  (await tx.authorLike.createMany({ data: [{ ...like, state: 'ASKED' }], skipDuplicates: true })).count === 1

export const findByKey = (tx: Tx, subscriberId: string, clientKey: string) =>
  tx.authorLike.findUnique({ where: { subscriberId_clientKey: { subscriberId, clientKey } }, select })

export const notePayment = (tx: Tx, id: string, paymentId: string) =>
  tx.authorLike.updateMany({ where: { id }, data: { paymentId } })

export const find = (tx: Tx, id: string) => tx.authorLike.findUnique({ where: { id }, select })

/** Counted: the money of a like comes once. */
export const markPaid = async (tx: Tx, id: string, data: { paidAt: Date; availableAt: Date }): Promise<boolean> =>
  (await tx.authorLike.updateMany({ where: { id, state: 'ASKED' }, data: { ...data, state: 'PAID' } })).count === 1

/** Counted: taken back once, and only while it is held. */
export const markReturned = async (tx: Tx, id: string, now: Date): Promise<boolean> =>
  (
    await tx.authorLike.updateMany({
      where: { id, state: 'PAID', availableAt: { gt: now } },
      data: { state: 'RETURNED', returnedAt: now },
    })
  ).count === 1

/** Counted: thanked once. */
export const thank = async (tx: Tx, id: string, data: { thanks: string; thankedAt: Date }): Promise<boolean> =>
  (await tx.authorLike.updateMany({ where: { id, state: 'PAID', thankedAt: null }, data })).count === 1

/** A reader's own likes at an article, newest first. */
export const ofReader = (tx: Tx, { articleId, subscriberId }: { articleId: string; subscriberId: string }) =>
  tx.authorLike.findMany({ where: { articleId, subscriberId }, orderBy: { askedAt: 'desc' }, take: 10, select })

const named = { ...select, subscriber: { select: { name: true } } } as const

/** Paid likes at an article, newest first. */
export async function recentAt(tx: Tx, articleId: string, take: number) {
  const where = { articleId, state: 'PAID' as const }
  const [rows, count] = await Promise.all([
    tx.authorLike.findMany({ where, orderBy: { paidAt: 'desc' }, take, select: named }),
    tx.authorLike.count({ where }),
  ])
  return { rows, count }
}

/** What an account was given, newest first. */
export async function list(
  tx: Tx,
  { accountId, cursor, limit }: { accountId: string; cursor?: string; limit: number },
) {
  const rows = await tx.authorLike.findMany({
    where: { accountId, state: { not: 'ASKED' } },
    orderBy: [{ paidAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    ...(cursor && { cursor: { id: cursor }, skip: 1 }),
    select: named,
  })
  const page = rows.slice(0, limit)
  return { rows: page, nextCursor: rows.length > limit ? (page.at(-1)?.id ?? null) : null }
}

/** What is held and what is the author's at an instant. */
export async function sums(tx: Tx, accountId: string, now: Date): Promise<{ heldFen: number; availableFen: number }> {
  const sumOf = async (availableAt: { gt: Date } | { lte: Date }) =>
    (await tx.authorLike.aggregate({ where: { accountId, state: 'PAID', availableAt }, _sum: { amountFen: true } }))
      ._sum.amountFen ?? 0
  return { heldFen: await sumOf({ gt: now }), availableFen: await sumOf({ lte: now }) }
}
