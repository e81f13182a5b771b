import 'server-only'
import type { Tx } from '@/lib/platform/db'
import {
  BarrableFunction,
  type Bar,
  ClauseCode,
  type RemovalView,
  type Restrictions,
  type TargetKind,
} from './contract'
import { kindColumn } from './columns'

/** What penalties keep this account from at an instant; computed from dated rows, so no job can be late with it (house law 4). */
export async function restrictionsOf(tx: Tx, accountId: string, now: Date): Promise<Restrictions> {
  const rows = await tx.penalty.findMany({
    where: {
      accountId,
      functions: { isEmpty: false },
      from: { lte: now },
      AND: [
        { OR: [{ until: null }, { until: { gt: now } }] },
        { OR: [{ overturnedAt: null }, { overturnedAt: { gt: now } }] },
      ],
    },
    select: { id: true, functions: true, clause: true, from: true, until: true },
    orderBy: [{ from: 'asc' }, { id: 'asc' }],
  })
  const barred = rows.flatMap(({ id, functions, clause, from, until }): Bar[] =>
    functions.map((name) => ({
      function: BarrableFunction.parse(name),
      from: from.toISOString(),
      until: until?.toISOString() ?? null,
      clause: ClauseCode.parse(clause),
      penaltyId: id,
    })),
  )
  return { accountId, barred }
}

/** Those of these things that were taken down and not given back, by id. */
export async function removalsOf(tx: Tx, kind: TargetKind, ids: readonly string[]): Promise<Map<string, RemovalView>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.removal.findMany({
    where: { targetKind: kindColumn(kind), targetId: { in: [...ids] }, overturnedAt: null },
    select: { targetId: true, clause: true, at: true, decisionId: true },
    orderBy: { at: 'desc' },
  })
  // The oldest standing removal is written last and wins: it is the one that took the thing away.
  return new Map(
    rows.map(({ targetId, clause, at, decisionId }) => [
      targetId,
      { targetKind: kind, targetId, clause: ClauseCode.parse(clause), at: at.toISOString(), decisionId },
    ]),
  )
}

/** The removal that keeps this thing from being shown, or null. */
export const removalOf = async (tx: Tx, { kind, id }: { kind: TargetKind; id: string }): Promise<RemovalView | null> =>
  (await removalsOf(tx, kind, [id])).get(id) ?? null
