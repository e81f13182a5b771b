import 'server-only'
import type { Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { kindColumn } from './columns'
import type { Imposed } from './rules'
import type { FoundCase } from './subject'

export interface NewDecision {
  id: string
  caseId: string
  outcome: string
  clause: string | null
  passage: string | null
  reason: string
  decidedBy: string
  decidedAt: Date
}
export const insertDecision = (tx: Tx, decision: NewDecision) =>
  tx.decision.create({ data: decision, select: { id: true } })

export interface NewPenalty extends Imposed {
  id: string
}
/** Writes the measures against the account; each is a row with its own start and end. */
export async function insertPenalties(
  tx: Tx,
  { decision, accountId, imposed }: { decision: NewDecision; accountId: string; imposed: readonly Imposed[] },
): Promise<NewPenalty[]> {
  const penalties = imposed.map((one) => ({ ...one, id: newId(decision.decidedAt) }))
  await tx.penalty.createMany({
    data: penalties.map(({ functions, ...one }) => ({
      ...one,
      functions: [...functions],
      accountId,
      decisionId: decision.id,
      clause: decision.clause ?? '',
    })),
  })
  return penalties
}

export const insertRemoval = (tx: Tx, { targetKind, targetId, accountId }: FoundCase, decision: NewDecision) =>
  tx.removal.create({
    data: {
      targetKind: kindColumn(targetKind),
      targetId,
      accountId,
      decisionId: decision.id,
      clause: decision.clause ?? '',
      at: decision.decidedAt,
    },
    select: { decisionId: true },
  })

export const loadPenalty = (tx: Tx, id: string) =>
  tx.penalty.findUnique({ where: { id }, select: { id: true, accountId: true, until: true, overturnedAt: true } })
