import 'server-only'
import { type Day, fromDateColumn, toDateColumn } from '@/lib/platform/calendar'
import { Prisma, type Tx } from '@/lib/platform/db'
import { Changes } from './changes'
import type { FoundConfirmation } from './subject'

const select = {
  id: true,
  accountId: true,
  state: true,
  version: true,
  changes: true,
  note: true,
  at: true,
  answeredFor: true,
  dueOn: true,
  claimedBy: true,
  claimedAt: true,
  decidedAt: true,
  reason: true,
} satisfies Prisma.ConfirmationSelect

type Row = Prisma.ConfirmationGetPayload<{ select: typeof select }>
const toFound = (row: Row): FoundConfirmation => ({
  ...row,
  changes: row.changes === null ? null : Changes.parse(row.changes),
  answeredFor: row.answeredFor && fromDateColumn(row.answeredFor),
  dueOn: row.dueOn && fromDateColumn(row.dueOn),
})

export async function findConfirmation(tx: Tx, id: string): Promise<FoundConfirmation | null> {
  const row = await tx.confirmation.findUnique({ where: { id }, select })
  return row && toFound(row)
}

/** Several at once, in the order asked. */
export async function findConfirmations(tx: Tx, ids: readonly string[]): Promise<FoundConfirmation[]> {
  const rows = await tx.confirmation.findMany({ where: { id: { in: [...ids] } }, select, take: ids.length })
  const found = new Map(rows.map((row) => [row.id, toFound(row)]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

export async function listOfAccount(tx: Tx, accountId: string): Promise<FoundConfirmation[]> {
  const rows = await tx.confirmation.findMany({ where: { accountId }, select, orderBy: { id: 'desc' }, take: 30 })
  return rows.map(toFound)
}

export interface NewConfirmation {
  id: string
  accountId: string
  state: 'CONFIRMED' | 'WAITING'
  changes: Changes | null
  note: string
  operatorId: string
  at: Date
  answeredFor: Day | null
  dueOn: Day | null
}

/** Adds a confirmation; false when a change of this account waits already (partial unique index). */
export async function insertConfirmation(tx: Tx, { changes, answeredFor, dueOn, ...data }: NewConfirmation) {
  const { count } = await tx.confirmation.createMany({
    data: [
      {
        ...data,
        changes: changes ?? Prisma.DbNull,
        answeredFor: answeredFor && toDateColumn(answeredFor),
        dueOn: dueOn && toDateColumn(dueOn),
      },
    ],
    skipDuplicates: true,
  })
  return count === 1
}

/** Writes only if it still is as it was seen (counted). */
async function change(tx: Tx, seen: FoundConfirmation, data: Prisma.ConfirmationUpdateManyMutationInput) {
  const { count } = await tx.confirmation.updateMany({
    where: { id: seen.id, version: seen.version, state: 'WAITING' },
    data: { ...data, version: seen.version + 1 },
  })
  return count === 1
}

export const markWithdrawn = (tx: Tx, seen: FoundConfirmation, now: Date) =>
  change(tx, seen, { state: 'WITHDRAWN', decidedAt: now, claimedBy: null, claimedAt: null })

export const markClaimed = (tx: Tx, seen: FoundConfirmation, by: { id: string; now: Date } | null) =>
  change(tx, seen, { claimedBy: by?.id ?? null, claimedAt: by?.now ?? null })

export const markDecided = (
  tx: Tx,
  seen: FoundConfirmation,
  to: { state: 'APPROVED' | 'RETURNED'; by: string; now: Date; reason: string },
) =>
  change(tx, seen, {
    state: to.state,
    decidedBy: to.by,
    decidedAt: to.now,
    reason: to.reason,
    claimedBy: null,
    claimedAt: null,
  })

/** Notes a reminder; false when it went out before. */
export async function noteNotice(
  tx: Tx,
  { accountId, dueOn, stage, at }: { accountId: string; dueOn: Day; stage: number; at: Date },
): Promise<boolean> {
  const data = [{ accountId, dueOn: toDateColumn(dueOn), stage, at }]
  const { count } = await tx.confirmationNotice.createMany({ data, skipDuplicates: true })
  return count === 1
}
