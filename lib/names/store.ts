import 'server-only'
import { type Day, fromDateColumn, toDateColumn } from '@/lib/platform/calendar'
import { Prisma, type Tx } from '@/lib/platform/db'
import type { FoundRename } from './subject'

const select = {
  id: true,
  accountId: true,
  state: true,
  version: true,
  fromName: true,
  toName: true,
  why: true,
  requestedBy: true,
  requestedAt: true,
  withdrawUntil: true,
  dueOn: true,
  claimedBy: true,
  claimedAt: true,
  decidedAt: true,
  reason: true,
  protectedUntil: true,
} satisfies Prisma.RenameSelect

type Row = Prisma.RenameGetPayload<{ select: typeof select }>
const toFound = (row: Row): FoundRename => ({ ...row, dueOn: fromDateColumn(row.dueOn) })

export async function findRename(tx: Tx, id: string): Promise<FoundRename | null> {
  const row = await tx.rename.findUnique({ where: { id }, select })
  return row && toFound(row)
}

/** Several at once, in the order asked. */
export async function findRenames(tx: Tx, ids: readonly string[]): Promise<FoundRename[]> {
  const rows = await tx.rename.findMany({ where: { id: { in: [...ids] } }, select, take: ids.length })
  const found = new Map(rows.map((row) => [row.id, toFound(row)]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

export async function listOfAccount(tx: Tx, accountId: string): Promise<FoundRename[]> {
  const rows = await tx.rename.findMany({ where: { accountId }, select, orderBy: { id: 'desc' }, take: 60 })
  return rows.map(toFound)
}

/** The names that were given up, the latest first. */
export const listFormer = (tx: Tx, accountId: string) =>
  tx.rename.findMany({
    where: { accountId, state: 'APPROVED' },
    select: { fromName: true, decidedAt: true },
    orderBy: { decidedAt: 'desc' },
    take: 20,
  })

/** The names that several accounts gave up, the latest first. */
export const listFormerOfSeveral = (tx: Tx, accountIds: readonly string[]) =>
  tx.rename.findMany({
    where: { accountId: { in: [...accountIds] }, state: 'APPROVED' },
    select: { accountId: true, fromName: true },
    orderBy: { decidedAt: 'desc' },
    take: 500,
  })

/** How many changes count against the year: what was approved, and what waits. */
export const countSince = (tx: Tx, accountId: string, since: Date) =>
  tx.rename.count({ where: { accountId, requestedAt: { gte: since }, state: { in: ['WAITING', 'APPROVED'] } } })

/** Adds a request; false when one of this account waits already (partial unique index). */
export async function insertRename(
  tx: Tx,
  { dueOn, ...data }: Omit<Prisma.RenameCreateManyInput, 'dueOn' | 'state'> & { dueOn: Day },
): Promise<boolean> {
  const { count } = await tx.rename.createMany({
    data: [{ ...data, state: 'WAITING', dueOn: toDateColumn(dueOn) }],
    skipDuplicates: true,
  })
  return count === 1
}

/** Writes only if the request still is as it was seen (counted). */
async function change(tx: Tx, seen: FoundRename, data: Prisma.RenameUpdateManyMutationInput): Promise<boolean> {
  const { count } = await tx.rename.updateMany({
    where: { id: seen.id, version: seen.version, state: 'WAITING' },
    data: { ...data, version: seen.version + 1 },
  })
  return count === 1
}

export const markWithdrawn = (tx: Tx, seen: FoundRename, now: Date) =>
  change(tx, seen, { state: 'WITHDRAWN', decidedAt: now, claimedBy: null, claimedAt: null })

export const markClaimed = (tx: Tx, seen: FoundRename, by: { id: string; now: Date } | null) =>
  change(tx, seen, { claimedBy: by?.id ?? null, claimedAt: by?.now ?? null })

export const markDecided = (
  tx: Tx,
  seen: FoundRename,
  to: { state: 'APPROVED' | 'RETURNED'; by: string; now: Date; reason: string; protectedUntil: Date | null },
) =>
  change(tx, seen, {
    state: to.state,
    decidedBy: to.by,
    decidedAt: to.now,
    reason: to.reason,
    protectedUntil: to.protectedUntil,
    claimedBy: null,
    claimedAt: null,
  })

/** Until when a name that the account bore before is kept for it, or null when it is not (any more). */
export async function protectionOf(tx: Tx, accountId: string, name: { fromKey: string }, now: Date) {
  const row = await tx.rename.findFirst({
    where: { accountId, state: 'APPROVED', fromKey: name.fromKey, protectedUntil: { gt: now } },
    select: { protectedUntil: true },
    orderBy: { protectedUntil: 'desc' },
  })
  return row?.protectedUntil ?? null
}
