import 'server-only'
import { type Day, fromDateColumn, toDateColumn } from '@/lib/platform/calendar'
import type { Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'

const columns = {
  id: true,
  figure: true,
  from: true,
  value: true,
  reason: true,
  createdBy: true,
  createdAt: true,
  withdrawnAt: true,
  withdrawnReason: true,
} as const

export interface PlannedRow {
  id: string
  figure: string
  from: Day
  value: unknown
  reason: string
  createdBy: string
  createdAt: Date
  withdrawnAt: Date | null
  withdrawnReason: string | null
}

/** Everything that was ever planned, of one figure or of all, withdrawn entries too, in order of their days. */
export async function listPlanned(tx: Tx, figure?: string): Promise<PlannedRow[]> {
  const rows = await tx.rulebookEntry.findMany({
    where: figure ? { figure } : {},
    select: columns,
    orderBy: [{ from: 'asc' }, { createdAt: 'asc' }],
    take: 1000,
  })
  return rows.map((row) => ({ ...row, from: fromDateColumn(row.from) }))
}

export async function findPlanned(tx: Tx, id: string): Promise<PlannedRow | null> {
  const row = await tx.rulebookEntry.findUnique({ where: { id }, select: columns })
  return row && { ...row, from: fromDateColumn(row.from) }
}

interface NewEntry {
  figure: string
  from: Day
  value: unknown
  reason: string
  createdBy: string
  createdAt: Date
}
/** Plans a value; null when another is planned for that figure and day already (counted by the index). */
export async function insertPlanned(tx: Tx, { from, value, ...row }: NewEntry): Promise<string | null> {
  const id = newId(row.createdAt)
  const { count } = await tx.rulebookEntry.createMany({
    data: [{ id, ...row, from: toDateColumn(from), value: value as object }],
    skipDuplicates: true,
  })
  return count === 1 ? id : null
}

/** Withdraws a planned value whose day has not come; false when it holds, was withdrawn, or never was (counted). */
export async function withdrawPlanned(
  tx: Tx,
  { id, day, by, at, reason }: { id: string; day: Day; by: string; at: Date; reason: string },
): Promise<boolean> {
  const { count } = await tx.rulebookEntry.updateMany({
    where: { id, withdrawnAt: null, from: { gt: toDateColumn(day) } },
    data: { withdrawnAt: at, withdrawnBy: by, withdrawnReason: reason },
  })
  return count === 1
}
