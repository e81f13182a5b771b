import 'server-only'
import { fromDateColumn, toDateColumn } from '@/lib/platform/calendar'
import { isDuplicate, type Prisma, type Tx } from '@/lib/platform/db'
import { refuse } from '@/lib/platform/refusal'
import type { OrderState } from './contract'

const select = {
  id: true,
  accountId: true,
  state: true,
  version: true,
  channel: true,
  reference: true,
  feeFen: true,
  openedBy: true,
  openedAt: true,
  paymentId: true,
  paidAt: true,
  checkNo: true,
  dueOn: true,
  decidedAt: true,
  failCause: true,
  recheckUntil: true,
} as const
export type OrderRow = Prisma.CertificationOrderGetPayload<{ select: typeof select }>

export const OPEN_STATES: readonly OrderState[] = ['UNPAID', 'CHECKING', 'REVIEW']
const KEPT_ORDERS = 20

export const findOrder = (tx: Tx, id: string): Promise<OrderRow | null> =>
  tx.certificationOrder.findUnique({ where: { id }, select })

/** The account's orders, newest first. */
export const ordersOf = (tx: Tx, accountId: string): Promise<OrderRow[]> =>
  tx.certificationOrder.findMany({ where: { accountId }, select, orderBy: { id: 'desc' }, take: KEPT_ORDERS })

/** Writes a new order; false when the account has an open one, also one that came first by a moment. */
export async function insertOrder(tx: Tx, data: Prisma.CertificationOrderCreateManyInput): Promise<boolean> {
  const { count } = await tx.certificationOrder.createMany({ data: [data], skipDuplicates: true })
  return count === 1
}

type Seen = Pick<OrderRow, 'id' | 'version' | 'state'>

/** Turns an order that is still as it was seen; false when somebody else was first. */
export async function turnOrder(
  tx: Tx,
  { id, version, state }: Seen,
  to: Prisma.CertificationOrderUpdateManyMutationInput,
): Promise<boolean> {
  try {
    const { count } = await tx.certificationOrder.updateMany({
      where: { id, version, state },
      data: { ...to, version: { increment: 1 } },
    })
    return count === 1
  } catch (error) {
    // A failed order that is opened again while a new one was begun: the account has one open order (partial unique index).
    if (isDuplicate(error)) throw refuse('conflict', 'certification.order_open')
    throw error
  }
}

interface Wanted {
  state: 'waiting' | 'decided'
  cursor?: string
  take: number
}

/** Orders that wait for a person, what is due first on top; or those that a person decided, newest first. */
export const listReviews = (tx: Tx, { state, cursor, take }: Wanted): Promise<OrderRow[]> =>
  tx.certificationOrder.findMany({
    where: state === 'waiting' ? { state: 'REVIEW' } : { checks: { some: { decidedBy: { not: null } } } },
    select,
    orderBy: state === 'waiting' ? [{ dueOn: 'asc' }, { id: 'asc' }] : [{ decidedAt: 'desc' }, { id: 'desc' }],
    take,
    ...(cursor && { cursor: { id: cursor }, skip: 1 }),
  })

export const countReviews = (tx: Tx) => tx.certificationOrder.count({ where: { state: 'REVIEW' } })
export const countLateReviews = (tx: Tx, today: string) =>
  tx.certificationOrder.count({ where: { state: 'REVIEW', dueOn: { lt: toDateColumn(today) } } })

/** How many wait for a person, by the day on which they are due. */
export async function countByDue(tx: Tx): Promise<{ dueOn: string; count: number }[]> {
  const rows = await tx.certificationOrder.groupBy({
    by: ['dueOn'],
    where: { state: 'REVIEW' },
    _count: { _all: true },
    orderBy: { dueOn: 'asc' },
    take: 400,
  })
  return rows.flatMap(({ dueOn, _count }) => (dueOn ? [{ dueOn: fromDateColumn(dueOn), count: _count._all }] : []))
}

export const dueDay = ({ dueOn }: Pick<OrderRow, 'dueOn'>): string | null => dueOn && fromDateColumn(dueOn)
