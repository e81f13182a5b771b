import 'server-only'
import { fromDateColumn } from '@/lib/platform/calendar'
import type { Tx } from '@/lib/platform/db'

/** How many applications wait, by the day they are due. */
export async function countByDue(tx: Tx): Promise<{ dueOn: string; count: number }[]> {
  const rows = await tx.application.groupBy({
    by: ['dueOn'],
    where: { state: 'SUBMITTED', dueOn: { not: null } },
    _count: { _all: true },
    orderBy: { dueOn: 'asc' },
    take: 400,
  })
  return rows.flatMap(({ dueOn, _count }) => (dueOn ? [{ dueOn: fromDateColumn(dueOn), count: _count._all }] : []))
}

export const findSubjectOf = (tx: Tx, accountId: string) =>
  tx.account.findUnique({ where: { id: accountId }, select: { id: true, subjectId: true } })

export const accountsOfSubject = (tx: Tx, subjectId: string, except: string) =>
  tx.account.findMany({
    where: { subjectId, id: { not: except } },
    select: { id: true, name: true, handle: true, kind: true, state: true, liveAt: true },
    orderBy: { createdAt: 'desc' },
    take: 60,
  })

/** The latest applications of the subject that went back, whatever became of them. */
export async function returnsOfSubject(tx: Tx, subjectId: string) {
  return tx.applicationStep.findMany({
    where: { what: 'returned', application: { subjectId } },
    select: { at: true, reason: true, application: { select: { account: { select: { name: true } } } } },
    orderBy: { at: 'desc' },
    take: 30,
  })
}
