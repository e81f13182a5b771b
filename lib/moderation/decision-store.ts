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

export const loadDecision = (tx: Tx, id: string) =>
  tx.decision.findUnique({
    where: { id },
    select: {
      clause: true,
      case: { select: { id: true, accountId: true } },
      penalties: { select: { measure: true } },
    },
  })

/** Counted: false when the decision has no measure that still stands, for every finding left at least one. */
export async function overturnPenalties(tx: Tx, decisionId: string, now: Date): Promise<boolean> {
  const { count } = await tx.penalty.updateMany({
    where: { decisionId, overturnedAt: null },
    data: { overturnedAt: now },
  })
  return count > 0
}

/** Gives back what the decision took down, and says what it was. */
export const overturnRemovals = (tx: Tx, decisionId: string, now: Date) =>
  tx.removal.updateManyAndReturn({
    where: { decisionId, overturnedAt: null },
    data: { overturnedAt: now },
    select: { targetKind: true, targetId: true },
  })
