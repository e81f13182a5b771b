import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { after, type Cast, DAY, NOW } from '@/tests/support/cast'

/** A decided case against the cast's account with one penalty. */
export async function decideFirst(cast: Cast): Promise<void> {
  const [caseId, decisionId, accountId] = [newId(NOW), newId(NOW), cast.account.id]
  await db.case.create({
    data: {
      ...{ id: caseId, accountId, targetKind: 'ACCOUNT', targetId: accountId, state: 'DECIDED' },
      ...{ severity: 1, openedAt: NOW, dueAt: after(DAY) },
    },
  })
  await db.decision.create({
    data: {
      ...{ id: decisionId, caseId, outcome: 'warn', clause: 'USE-2', reason: '集贊' },
      ...{ decidedBy: cast.moderator.id, decidedAt: NOW },
    },
  })
  await db.penalty.create({
    data: { id: newId(NOW), accountId, decisionId, measure: 'warning', functions: [], clause: 'USE-2', from: NOW },
  })
}
