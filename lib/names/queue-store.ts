import 'server-only'
import { fromDateColumn, toDateColumn } from '@/lib/platform/calendar'
import type { Prisma, Tx } from '@/lib/platform/db'

export interface QueueFilter {
  state: 'waiting' | 'mine' | 'approved' | 'returned'
  reviewerId: string
  search?: string
  cursor?: string
}

const STATES = { waiting: 'WAITING', mine: 'WAITING', approved: 'APPROVED', returned: 'RETURNED' } as const

function whereOf({ state, reviewerId, search }: QueueFilter): Prisma.RenameWhereInput {
  const contains = { contains: search, mode: 'insensitive' } as const
  return {
    state: STATES[state],
    ...(state === 'mine' ? { claimedBy: reviewerId } : {}),
    ...(search ? { OR: [{ fromName: contains }, { toName: contains }] } : {}),
  }
}

/** The queue's ids: what is due first stands first; what was decided, newest first. */
export async function listQueue(tx: Tx, filter: QueueFilter, take: number): Promise<string[]> {
  const isOpen = filter.state === 'waiting' || filter.state === 'mine'
  const rows = await tx.rename.findMany({
    where: whereOf(filter),
    select: { id: true },
    orderBy: isOpen ? [{ dueOn: 'asc' }, { id: 'asc' }] : [{ decidedAt: 'desc' }, { id: 'desc' }],
    ...(filter.cursor ? { cursor: { id: filter.cursor }, skip: 1 } : {}),
    take,
  })
  return rows.map(({ id }) => id)
}

export async function countByDue(tx: Tx): Promise<{ dueOn: string; count: number }[]> {
  const rows = await tx.rename.groupBy({
    by: ['dueOn'],
    where: { state: 'WAITING' },
    _count: { _all: true },
    orderBy: { dueOn: 'asc' },
    take: 400,
  })
  return rows.map(({ dueOn, _count }) => ({ dueOn: fromDateColumn(dueOn), count: _count._all }))
}

export async function countWaiting(tx: Tx, today: string): Promise<{ waiting: number; late: number }> {
  const [waiting, late] = await Promise.all([
    tx.rename.count({ where: { state: 'WAITING' } }),
    tx.rename.count({ where: { state: 'WAITING', dueOn: { lt: toDateColumn(today) } } }),
  ])
  return { waiting, late }
}
