import 'server-only'
import { type Day, fromDateColumn } from '@/lib/platform/calendar'
import { alone } from '@/lib/platform/alone'
import type { Tx } from '@/lib/platform/db'

export interface ScheduledRow {
  figure: string
  from: Day
  value: unknown
  reason: string
}

/** Every scheduled entry, oldest first; there are a handful in a platform's life. */
export async function listScheduled(tx: Tx): Promise<ScheduledRow[]> {
  const rows = await tx.rulebookEntry.findMany({
    where: { withdrawnAt: null },
    select: { figure: true, from: true, value: true, reason: true },
    orderBy: { from: 'asc' },
  })
  return rows.map((row) => ({ ...row, from: fromDateColumn(row.from) }))
}

/** The same for a process that keeps them in memory. Not by the client: the front asks too, and the client in its process is Next's. */
export const listScheduledNow = (): Promise<ScheduledRow[]> =>
  alone('SELECT figure, "from"::text, value, reason FROM rulebook_entry WHERE withdrawn_at IS NULL ORDER BY "from"', [])
