import 'server-only'
import { type Day, toDateColumn } from '@/lib/platform/calendar'
import { db, type Tx } from '@/lib/platform/db'
import type { FoundApplication } from './subject'

const first = { select: { id: true }, orderBy: { id: 'asc' } } as const

/** Registrations whose promised window has passed and whose applicant was not told. Outside any transaction. */
export const overdue = (today: Day, take: number) =>
  db.application.findMany({
    where: { state: 'SUBMITTED', dueOn: { lt: toDateColumn(today) }, lateAt: null },
    ...first,
    take,
  })

/** Drafts that nobody touched since then. Outside any transaction. */
export const untouched = (since: Date, take: number) =>
  db.application.findMany({ where: { state: 'DRAFT', changedAt: { lt: since } }, ...first, take })

/** Marks the breach once; false when it was answered, or marked, meanwhile. The version stays: a reviewer at work is not disturbed. */
export async function markLate(tx: Tx, id: string, now: Date): Promise<boolean> {
  const { count } = await tx.application.updateMany({
    where: { id, state: 'SUBMITTED', lateAt: null },
    data: { lateAt: now },
  })
  return count === 1
}

/** Empties a draft for good; false when its applicant came back meanwhile. */
export async function markForgotten(tx: Tx, seen: FoundApplication, now: Date): Promise<boolean> {
  const { count } = await tx.application.updateMany({
    where: { id: seen.id, state: 'DRAFT', version: seen.version, changedAt: seen.changedAt },
    data: { state: 'WITHDRAWN', answers: {}, forgottenAt: now, version: seen.version + 1 },
  })
  return count === 1
}
