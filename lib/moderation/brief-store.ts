import 'server-only'
import type { Tx } from '@/lib/platform/db'
import { ClauseCode, lasts, Measure, Outcome } from './contract'
import { headsOf } from './report-store'
import { appealUntil } from './rules'
import { titleOf } from './views'

export interface DecisionBrief {
  accountId: string
  outcome: Outcome
  clause: ClauseCode | null
  title: string
  /** The end of the longest bar, null when there is none or it is for ever. */
  until: string | null
  appealUntil: string
}

/** What others need to tell people of a decision. */
export async function decisionBrief(tx: Tx, decisionId: string): Promise<DecisionBrief | null> {
  const row = await tx.decision.findUnique({
    where: { id: decisionId },
    select: {
      outcome: true,
      clause: true,
      decidedAt: true,
      case: { select: { id: true, accountId: true } },
      penalties: {
        where: { measure: { in: Measure.options.filter(lasts) } },
        select: { until: true },
        orderBy: { until: 'desc' },
        take: 1,
      },
    },
  })
  if (!row) return null
  const heads = await headsOf(tx, [row.case.id])
  return {
    accountId: row.case.accountId,
    outcome: Outcome.parse(row.outcome),
    clause: row.clause === null ? null : ClauseCode.parse(row.clause),
    title: titleOf(heads.get(row.case.id)),
    until: row.penalties[0]?.until?.toISOString() ?? null,
    appealUntil: appealUntil(row.decidedAt).toISOString(),
  }
}

/** The account and rule of one penalty. */
export const penaltyBrief = (tx: Tx, penaltyId: string) =>
  tx.penalty.findUnique({ where: { id: penaltyId }, select: { accountId: true, clause: true, decisionId: true } })
