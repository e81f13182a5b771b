import 'server-only'
import { db, type Tx } from '@/lib/platform/db'
import type { QuotaWindow } from './rules'
import type { SendKey } from './store'

interface Approval {
  sendAt: Date
  holdMinutes: number
  decidedBy: string | null
  decidedAt: Date
  window: QuotaWindow
}

/** Turns a request into a scheduled send; false when somebody decided, withdrew or outlived it first. */
export async function approve(tx: Tx, { accountId, massSendId }: SendKey, approval: Approval): Promise<boolean> {
  const { window, ...data } = approval
  const { count } = await tx.broadcast.updateMany({
    where: { accountId, id: massSendId, state: 'REQUESTED' },
    data: { ...data, state: 'SCHEDULED', quotaWindow: window.key, quotaLimit: window.limit },
  })
  return count === 1
}

export async function refuse(
  tx: Tx,
  { accountId, massSendId }: SendKey,
  decision: { decidedBy: string | null; decidedAt: Date; decisionReason: string },
): Promise<boolean> {
  const { count } = await tx.broadcast.updateMany({
    where: { accountId, id: massSendId, state: 'REQUESTED' },
    data: { ...decision, state: 'REFUSED' },
  })
  return count === 1
}

/** Requests that nobody decided in time, the oldest first. */
export const lapsed = (before: Date, limit: number): Promise<{ accountId: string; id: string }[]> =>
  db.broadcast.findMany({
    where: { state: 'REQUESTED', lapsesAt: { lte: before } },
    orderBy: { lapsesAt: 'asc' },
    take: limit,
    select: { accountId: true, id: true },
  })
