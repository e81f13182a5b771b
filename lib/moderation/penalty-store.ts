import 'server-only'
import type { Prisma, Tx } from '@/lib/platform/db'

const select = {
  id: true,
  accountId: true,
  decisionId: true,
  measure: true,
  functions: true,
  clause: true,
  from: true,
  until: true,
  overturnedAt: true,
  decision: { select: { caseId: true } },
} as const
export type PenaltyRow = Prisma.PenaltyGetPayload<{ select: typeof select }>

const inForce = (now: Date): Prisma.PenaltyWhereInput => ({
  from: { lte: now },
  AND: [
    { OR: [{ until: null }, { until: { gt: now } }] },
    { OR: [{ overturnedAt: null }, { overturnedAt: { gt: now } }] },
  ],
})

/** Penalties of all accounts or of one, newest first. */
export const listPenalties = (
  tx: Tx,
  {
    accountId,
    onlyInForce,
    now,
    after,
    take,
  }: { accountId?: string; onlyInForce: boolean; now: Date; after?: string; take: number },
): Promise<PenaltyRow[]> =>
  tx.penalty.findMany({
    where: { ...(accountId && { accountId }), ...(onlyInForce && inForce(now)) },
    select,
    orderBy: [{ from: 'desc' }, { id: 'desc' }],
    take,
    ...(after && { cursor: { id: after }, skip: 1 }),
  })

/** The same for several accounts, with what a reviewer of something else needs. */
export const decisionsAgainstSeveral = (tx: Tx, accountIds: readonly string[]) =>
  tx.decision.findMany({
    where: { case: { accountId: { in: [...accountIds] } }, outcome: { not: 'dismiss' } },
    select: {
      id: true,
      clause: true,
      reason: true,
      decidedAt: true,
      case: { select: { accountId: true } },
      penalties: { select: { from: true, until: true, overturnedAt: true } },
    },
    orderBy: { decidedAt: 'desc' },
    take: 50,
  })

/** Decisions that had consequences for an account, newest first, with their measures. */
export const decisionsAgainst = (tx: Tx, accountId: string) =>
  tx.decision.findMany({
    where: { case: { accountId }, outcome: { not: 'dismiss' } },
    select: {
      id: true,
      outcome: true,
      clause: true,
      passage: true,
      reason: true,
      decidedAt: true,
      case: { select: { id: true, targetKind: true } },
      penalties: {
        select: { id: true, measure: true, functions: true, from: true, until: true, overturnedAt: true },
        orderBy: { id: 'asc' },
      },
    },
    orderBy: { decidedAt: 'desc' },
    take: 100,
  })
