import 'server-only'
import type { Prisma, Tx } from '@/lib/platform/db'
import type { RefundState } from './contract'

const select = {
  id: true,
  paymentId: true,
  key: true,
  amountFen: true,
  reason: true,
  state: true,
  refundNo: true,
  createdAt: true,
  endedAt: true,
} satisfies Prisma.RefundSelect

type Columns = Prisma.RefundGetPayload<{ select: typeof select }>
export type RefundRow = Omit<Columns, 'state'> & { state: RefundState }

const row = (found: Columns): RefundRow => ({ ...found, state: found.state.toLowerCase() as RefundState })
const maybe = (found: Columns | null) => found && row(found)

type NewRefund = Pick<Columns, 'id' | 'paymentId' | 'key' | 'amountFen' | 'reason' | 'refundNo' | 'createdAt'>

/** Writes a refund; false when one of the same cause is there. */
export async function insert(tx: Tx, refund: NewRefund): Promise<boolean> {
  const data = { ...refund, state: 'REQUESTED' as const }
  return (await tx.refund.createMany({ data: [data], skipDuplicates: true })).count === 1
}

export const find = async (tx: Tx, id: string): Promise<RefundRow | null> =>
  maybe(await tx.refund.findUnique({ where: { id }, select }))

export const findByKey = async (tx: Tx, paymentId: string, key: string): Promise<RefundRow | null> =>
  maybe(await tx.refund.findUnique({ where: { paymentId_key: { paymentId, key } }, select }))

export const findByRefundNo = async (tx: Tx, refundNo: string): Promise<RefundRow | null> =>
  maybe(await tx.refund.findUnique({ where: { refundNo }, select }))

/** A payment's refunds, the oldest first. */
export const ofPayment = async (tx: Tx, paymentId: string): Promise<RefundRow[]> =>
  (await tx.refund.findMany({ where: { paymentId }, orderBy: { createdAt: 'asc' }, take: 100, select })).map(row)

/** Moves a refund on from one of these states; false when it is in none of them. */
export async function move(
  tx: Tx,
  id: string,
  from: readonly RefundState[],
  change: Prisma.RefundUpdateManyMutationInput,
): Promise<boolean> {
  const where = { id, state: { in: from.map((state) => state.toUpperCase() as Uppercase<RefundState>) } }
  return (await tx.refund.updateMany({ where, data: change })).count === 1
}

/** Refunds that have not ended and were not asked about lately. */
export async function unanswered(tx: Tx, before: Date, take: number): Promise<string[]> {
  const rows = await tx.refund.findMany({
    where: {
      state: { in: ['REQUESTED', 'SENT'] },
      createdAt: { lte: before },
      OR: [{ askedAt: null }, { askedAt: { lte: before } }],
    },
    orderBy: { createdAt: 'asc' },
    take,
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}
