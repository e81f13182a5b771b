import 'server-only'
import type { Prisma, Tx } from '@/lib/platform/db'
import { kindColumn } from './columns'
import type { QueueFilter, TargetKind } from './contract'

const OPEN: Prisma.CaseWhereInput = { state: { in: ['OPEN', 'CLAIMED'] } }

const select = {
  id: true,
  targetKind: true,
  targetId: true,
  accountId: true,
  state: true,
  severity: true,
  reach: true,
  reportCount: true,
  openedAt: true,
  dueAt: true,
  claimedBy: true,
  version: true,
  proposal: { select: { proposedBy: true, clause: true, passage: true, reason: true, proposedAt: true } },
} as const
export type CaseRow = Prisma.CaseGetPayload<{ select: typeof select }>

export interface Wanted {
  show: QueueFilter
  severity: number | undefined
  kind: TargetKind | undefined
  after: string | undefined
  me: string
  now: Date
  take: number
}

const shown = ({ show, me, now }: Wanted): Prisma.CaseWhereInput => {
  if (show === 'decided') return { state: { in: ['DECIDED', 'DISMISSED'] } }
  if (show === 'mine') return { ...OPEN, claimedBy: me }
  return show === 'late' ? { ...OPEN, dueAt: { lt: now } } : OPEN
}

/** One page of cases; undecided ones by severity, reach and age (MOD-3), decided ones newest first. */
export const listCases = (tx: Tx, wanted: Wanted): Promise<CaseRow[]> =>
  tx.case.findMany({
    where: {
      ...shown(wanted),
      ...(wanted.severity !== undefined && { severity: wanted.severity }),
      ...(wanted.kind && { targetKind: kindColumn(wanted.kind) }),
    },
    select,
    orderBy:
      wanted.show === 'decided'
        ? [{ openedAt: 'desc' }, { id: 'desc' }]
        : [{ severity: 'desc' }, { reach: 'desc' }, { openedAt: 'asc' }, { id: 'asc' }],
    take: wanted.take,
    ...(wanted.after && { cursor: { id: wanted.after }, skip: 1 }),
  })

export async function countCases(tx: Tx, me: string, now: Date) {
  const [open, late, mine] = await Promise.all([
    tx.case.count({ where: OPEN }),
    tx.case.count({ where: { ...OPEN, dueAt: { lt: now } } }),
    tx.case.count({ where: { ...OPEN, claimedBy: me } }),
  ])
  return { open, late, mine }
}

/** How many undecided cases are due from one instant until another; either end may be open. */
export const countDueBetween = (tx: Tx, from: Date | undefined, until: Date | undefined): Promise<number> =>
  tx.case.count({ where: { ...OPEN, dueAt: { ...(from && { gte: from }), ...(until && { lt: until }) } } })

export const findCase = (tx: Tx, id: string) =>
  tx.case.findUnique({
    where: { id },
    select: {
      ...select,
      decision: {
        select: {
          id: true,
          outcome: true,
          clause: true,
          passage: true,
          reason: true,
          decidedBy: true,
          decidedAt: true,
        },
      },
    },
  })

/** Other cases against the same account, newest first. */
export const historyOf = (tx: Tx, accountId: string, except: string) =>
  tx.case.findMany({
    where: { accountId, id: { not: except } },
    select: { id: true, state: true, openedAt: true, decision: { select: { outcome: true } } },
    orderBy: { openedAt: 'desc' },
    take: 20,
  })

/** Names of staff for those who work beside them. */
export async function staffNames(tx: Tx, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const rows = await tx.administrator.findMany({
    where: { id: { in: ids.filter((id) => id !== null) } },
    select: { id: true, name: true },
  })
  return new Map(rows.map(({ id, name }) => [id, name]))
}
