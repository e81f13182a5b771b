import 'server-only'
import { db, type Prisma, type Tx } from '@/lib/platform/db'

const select = {
  orderId: true,
  no: true,
  channel: true,
  reference: true,
  startedAt: true,
  tries: true,
  waitingSince: true,
  nextTryAt: true,
  answeredAt: true,
  outcome: true,
  fields: true,
  decidedAt: true,
  reason: true,
} as const
export type CheckRow = Prisma.CertificationCheckGetPayload<{ select: typeof select }>

/** One try of one check. */
export interface Try {
  orderId: string
  no: number
  tries: number
}

/** The checks of these orders, newest first. */
export const checksOf = (tx: Tx, orderIds: readonly string[]): Promise<CheckRow[]> =>
  tx.certificationCheck.findMany({
    where: { orderId: { in: [...orderIds] } },
    select,
    orderBy: { no: 'desc' },
    take: 200,
  })

export const insertCheck = (tx: Tx, data: Prisma.CertificationCheckCreateManyInput) =>
  tx.certificationCheck.createMany({ data: [data] })

/** What this very try has to ask, or null when it was answered, replaced or tried again meanwhile. In no transaction: the call goes out after it. */
export const findTry = ({ orderId, no, tries }: Try): Promise<CheckRow | null> =>
  db.certificationCheck.findFirst({ where: { orderId, no, tries, outcome: null }, select })

/** Ends a check, or notes a try without an answer; false when another run of the same try was first. */
export async function turnCheck(
  tx: Tx,
  { orderId, no, tries }: Try,
  to: Prisma.CertificationCheckUpdateManyMutationInput,
): Promise<boolean> {
  const { count } = await tx.certificationCheck.updateMany({ where: { orderId, no, tries, outcome: null }, data: to })
  return count === 1
}

/** Gives up a check that waits for its channel. */
export const replaceCheck = (tx: Tx, orderId: string, no: number, now: Date) =>
  tx.certificationCheck.updateMany({
    where: { orderId, no, outcome: null },
    data: { outcome: 'replaced', answeredAt: now, nextTryAt: null },
  })

/** Writes what a person decided about an unclear check; false when it was decided before. */
export async function noteDecision(
  tx: Tx,
  { orderId, no }: Omit<Try, 'tries'>,
  decision: { decidedBy: string; decidedAt: Date; reason: string },
): Promise<boolean> {
  const { count } = await tx.certificationCheck.updateMany({
    where: { orderId, no, outcome: 'unclear', decidedAt: null },
    data: decision,
  })
  return count === 1
}

/** Tries whose time passed a while ago, so that their job must have been lost. */
export const overdueTries = (before: Date, take: number): Promise<Try[]> =>
  db.certificationCheck.findMany({
    where: {
      outcome: null,
      OR: [{ nextTryAt: { lt: before } }, { nextTryAt: null, startedAt: { lt: before } }],
    },
    select: { orderId: true, no: true, tries: true },
    orderBy: { startedAt: 'asc' },
    take,
  })
