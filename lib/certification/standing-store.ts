import 'server-only'
import { db, type Prisma, type Tx } from '@/lib/platform/db'
import { ClauseCode } from '@/lib/rulebook'
import type { BarView } from './contract'
import { barHolds } from './rules'

const select = {
  id: true,
  accountId: true,
  orderId: true,
  channel: true,
  from: true,
  until: true,
  endedAt: true,
  endClause: true,
  endDecisionId: true,
} as const
export type TermRow = Prisma.CertificationGetPayload<{ select: typeof select }>

const KEPT_TERMS = 100

/** Every year of certification that the account had or has, newest first. */
export const termsOf = (tx: Tx, accountId: string): Promise<TermRow[]> =>
  tx.certification.findMany({ where: { accountId }, select, orderBy: { from: 'desc' }, take: KEPT_TERMS })

export const findTerm = (tx: Tx, id: string): Promise<TermRow | null> =>
  tx.certification.findUnique({ where: { id }, select })

/** Holds the account, so that what passes and what ends its certification come one after the other. */
export const holdAccount = (tx: Tx, accountId: string) =>
  tx.$queryRaw`SELECT 1 FROM account WHERE id = ${accountId}::uuid FOR UPDATE`

export const insertTerm = (tx: Tx, data: Prisma.CertificationCreateManyInput) =>
  tx.certification.createMany({ data: [data] })

interface Ending {
  accountId: string
  decisionId: string
  clause: string
  now: Date
}

/** Ends what holds now and what was to follow it; returns how many terms. */
export async function endTerms(tx: Tx, { accountId, decisionId, clause, now }: Ending): Promise<number> {
  const { count } = await tx.certification.updateMany({
    where: { accountId, endedAt: null, until: { gt: now } },
    data: { endedAt: now, endDecisionId: decisionId, endClause: clause },
  })
  return count
}

/** Takes back what a decision ended: from an appeal on, it never was (MOD-10). */
export async function restoreTerms(tx: Tx, accountId: string, decisionId: string): Promise<number> {
  const { count } = await tx.certification.updateMany({
    where: { accountId, endDecisionId: decisionId },
    data: { endedAt: null, endDecisionId: null, endClause: null },
  })
  return count
}

/** Writes a bar; false when this decision has one already. */
export async function insertBar(tx: Tx, data: Prisma.CertificationBarCreateManyInput): Promise<boolean> {
  const { count } = await tx.certificationBar.createMany({ data: [data], skipDuplicates: true })
  return count === 1
}

export const liftBars = (tx: Tx, { accountId, decisionId, now }: Omit<Ending, 'clause'>) =>
  tx.certificationBar.updateMany({ where: { accountId, decisionId, liftedAt: null }, data: { liftedAt: now } })

/** The bar in force that lasts longest, or null. */
export async function barOf(tx: Tx, accountId: string, now: Date): Promise<BarView | null> {
  const rows = await tx.certificationBar.findMany({
    where: { accountId },
    select: { from: true, until: true, liftedAt: true, clause: true, decisionId: true },
    take: KEPT_TERMS,
  })
  const lasts = (until: Date | null) => until?.getTime() ?? Infinity
  const [longest] = rows.filter((bar) => barHolds(bar, now)).toSorted((a, b) => lasts(b.until) - lasts(a.until))
  return longest
    ? {
        from: longest.from.toISOString(),
        until: longest.until?.toISOString() ?? null,
        clause: ClauseCode.parse(longest.clause),
        decisionId: longest.decisionId,
      }
    : null
}

/** Notes that a reminder goes out; false when it went out before. */
export async function noteReminder(tx: Tx, certificationId: string, days: number, at: Date): Promise<boolean> {
  const { count } = await tx.certificationReminder.createMany({
    data: [{ certificationId, days, at }],
    skipDuplicates: true,
  })
  return count === 1
}

interface Near {
  until: Date
  take: number
}

/** Terms that end by then, were not ended by a penalty, and whose lapse was not told yet (the reminder of 0 days). */
export const endingTerms = ({ until, take }: Near): Promise<Pick<TermRow, 'id' | 'until'>[]> =>
  db.certification.findMany({
    where: { endedAt: null, until: { lte: until }, reminders: { none: { days: 0 } } },
    select: { id: true, until: true },
    orderBy: { until: 'asc' },
    take,
  })

/** Whether the account is certified on from the end of this term. */
export const isFollowed = async (tx: Tx, { accountId, until }: TermRow): Promise<boolean> =>
  (await tx.certification.count({ where: { accountId, from: until, endedAt: null } })) > 0
