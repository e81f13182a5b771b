import 'server-only'
import { type Day, fromDateColumn, toDateColumn } from '@/lib/platform/calendar'
import type { Tx } from '@/lib/platform/db'

const subject = {
  id: true,
  kind: true,
  name: true,
  numberSealed: true,
  contactName: true,
  contactPhone: true,
  operatorName: true,
  operatorNumberSealed: true,
} as const

/** The facts that were registered for an account's subject, and until when they hold without a new confirmation. */
export async function findRegistration(tx: Tx, accountId: string) {
  const row = await tx.account.findFirst({
    where: { id: accountId, state: { not: 'IN_REVIEW' } },
    select: { confirmDueOn: true, readOnlyFrom: true, subject: { select: subject } },
  })
  return row && { ...row, confirmDueOn: row.confirmDueOn && fromDateColumn(row.confirmDueOn) }
}

/** Sets by when the data is confirmed next and when its console would only read; false when someone else did meanwhile (counted). */
export async function setConfirmation(
  tx: Tx,
  {
    accountId,
    seenDueOn,
    ...to
  }: { accountId: string; seenDueOn: Day | null; dueOn: Day | null; readOnlyFrom: Date | null },
): Promise<boolean> {
  const { count } = await tx.account.updateMany({
    where: { id: accountId, confirmDueOn: seenDueOn && toDateColumn(seenDueOn) },
    data: { confirmDueOn: to.dueOn && toDateColumn(to.dueOn), readOnlyFrom: to.readOnlyFrom },
  })
  return count === 1
}

export interface RegistrationFacts {
  name: string
  contactName: string
  contactPhone: string
  operatorName: string
  operatorNumberSealed: string
}

export async function changeSubject(tx: Tx, accountId: string, facts: Partial<RegistrationFacts>): Promise<void> {
  await tx.subject.updateMany({ where: { accounts: { some: { id: accountId } } }, data: facts })
}

/** The addresses of every account that the same subject holds. */
export async function handlesOfSubject(tx: Tx, accountId: string): Promise<string[]> {
  const rows = await tx.account.findMany({
    where: { subject: { accounts: { some: { id: accountId } } }, handle: { not: null } },
    select: { handle: true },
    take: 200,
  })
  return rows.flatMap(({ handle }) => (handle ? [handle] : []))
}

/** Live accounts that are due by a day, in the order of their ids after one; for the sweep that reminds. */
export async function listDue(
  tx: Tx,
  { by, after, take }: { by: Day; after: string | null; take: number },
): Promise<{ id: string; name: string; dueOn: Day; readOnlyFrom: Date | null }[]> {
  const rows = await tx.account.findMany({
    where: { state: 'LIVE', confirmDueOn: { lte: toDateColumn(by) }, ...(after ? { id: { gt: after } } : {}) },
    select: { id: true, name: true, confirmDueOn: true, readOnlyFrom: true },
    orderBy: { id: 'asc' },
    take,
  })
  return rows.flatMap(({ confirmDueOn, ...row }) =>
    confirmDueOn ? [{ ...row, dueOn: fromDateColumn(confirmDueOn) }] : [],
  )
}
