import 'server-only'
import { fromDateColumn, toDateColumn } from '@/lib/platform/calendar'
import type { Tx } from '@/lib/platform/db'

export interface QueueFilter {
  state: 'waiting' | 'mine' | 'approved' | 'returned'
  reviewerId: string
  cursor?: string
}

const STATES = { waiting: 'WAITING', mine: 'WAITING', approved: 'APPROVED', returned: 'RETURNED' } as const

/** The queue's ids: what is due first stands first; what was decided, newest first. */
export async function listQueue(tx: Tx, { state, reviewerId, cursor }: QueueFilter, take: number): Promise<string[]> {
  const isOpen = state === 'waiting' || state === 'mine'
  const rows = await tx.confirmation.findMany({
    where: { state: STATES[state], ...(state === 'mine' ? { claimedBy: reviewerId } : {}) },
    select: { id: true },
    orderBy: isOpen ? [{ dueOn: 'asc' }, { id: 'asc' }] : [{ decidedAt: 'desc' }, { id: 'desc' }],
    ...(cursor ? { cursor: { id: cursor }, skip: 1 } : {}),
    take,
  })
  return rows.map(({ id }) => id)
}

export async function countByDue(tx: Tx): Promise<{ dueOn: string; count: number }[]> {
  const rows = await tx.confirmation.groupBy({
    by: ['dueOn'],
    where: { state: 'WAITING', dueOn: { not: null } },
    _count: { _all: true },
    orderBy: { dueOn: 'asc' },
    take: 400,
  })
  return rows.flatMap(({ dueOn, _count }) => (dueOn ? [{ dueOn: fromDateColumn(dueOn), count: _count._all }] : []))
}

export async function countWaiting(tx: Tx, today: string): Promise<{ waiting: number; late: number }> {
  const [waiting, late] = await Promise.all([
    tx.confirmation.count({ where: { state: 'WAITING' } }),
    tx.confirmation.count({ where: { state: 'WAITING', dueOn: { lt: toDateColumn(today) } } }),
  ])
  return { waiting, late }
}
