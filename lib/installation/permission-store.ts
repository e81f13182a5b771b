import 'server-only'
import type { Prisma, Tx } from '@/lib/platform/db'
import { PermissionRule } from './contract'
import type { FoundPermission } from './subject'

const select = {
  id: true,
  accountId: true,
  rule: true,
  partner: true,
  scope: true,
  reference: true,
  from: true,
  until: true,
  grantedBy: true,
  grantedAt: true,
  endedAt: true,
  endReason: true,
  account: { select: { name: true, handle: true } },
} satisfies Prisma.PermissionSelect
type Row = Prisma.PermissionGetPayload<{ select: typeof select }>
export interface PermissionRow extends FoundPermission {
  grantedBy: string
  grantedAt: Date
  endReason: string | null
  accountName: string
  handle: string
}

const found = ({ rule, account, ...row }: Row): PermissionRow => ({
  ...row,
  rule: PermissionRule.parse(rule),
  accountName: account.name,
  handle: account.handle ?? '',
})

const held = (now: Date): Prisma.PermissionWhereInput => ({
  from: { lte: now },
  AND: [{ OR: [{ until: null }, { until: { gt: now } }] }, { OR: [{ endedAt: null }, { endedAt: { gt: now } }] }],
})

export const insertPermission = (tx: Tx, data: Prisma.PermissionUncheckedCreateInput) =>
  tx.permission.create({ data, select: { id: true } })

export async function findPermission(tx: Tx, id: string): Promise<FoundPermission | null> {
  const row = await tx.permission.findUnique({ where: { id }, select })
  return row && found(row)
}

/** Ends a permission by hand; false when it was ended before (counted). */
export async function endPermission(
  tx: Tx,
  id: string,
  data: { endedAt: Date; endedBy: string; endReason: string },
): Promise<boolean> {
  const { count } = await tx.permission.updateMany({ where: { id, endedAt: null }, data })
  return count === 1
}

/** Whether the account is permitted now what this rule forbids without permission. */
export const isPermitted = async (
  tx: Tx,
  { accountId, rule, now }: { accountId: string; rule: PermissionRule; now: Date },
): Promise<boolean> => (await tx.permission.count({ where: { accountId, rule, ...held(now) } })) > 0

export interface Wanted {
  show: 'held' | 'all'
  search: string
  cursor: string | undefined
  now: Date
  take: number
}
/** Permissions, the latest granted first. */
export async function listPermissions(tx: Tx, { show, search, cursor, now, take }: Wanted): Promise<PermissionRow[]> {
  const named = [
    { partner: { contains: search } },
    { reference: { contains: search } },
    { account: { OR: [{ name: { contains: search } }, { handle: search.toLowerCase() }] } },
  ]
  const rows = await tx.permission.findMany({
    where: {
      AND: [show === 'held' ? held(now) : {}, search ? { OR: named } : {}, cursor ? { id: { lt: cursor } } : {}],
    },
    orderBy: { id: 'desc' },
    select,
    take,
  })
  return rows.map(found)
}

/** An account's own, the latest first. */
export async function permissionsOf(tx: Tx, accountId: string): Promise<PermissionRow[]> {
  const rows = await tx.permission.findMany({ where: { accountId }, orderBy: { id: 'desc' }, select, take: 100 })
  return rows.map(found)
}

/** Permissions that end soon and whose people were not told. */
export async function toWarn(tx: Tx, { now, before, take }: { now: Date; before: Date; take: number }) {
  const rows = await tx.permission.findMany({
    where: { ...held(now), until: { gt: now, lte: before }, warnedAt: null },
    orderBy: { until: 'asc' },
    select,
    take,
  })
  return rows.map(found)
}

/** Notes that people were told; false when another run did so first (counted). */
export async function markWarned(tx: Tx, id: string, now: Date): Promise<boolean> {
  const { count } = await tx.permission.updateMany({ where: { id, warnedAt: null }, data: { warnedAt: now } })
  return count === 1
}

/** Permissions in force that end within a span (USE-6, USE-7). */
export const permissionsEnding = (tx: Tx, { from, to }: { from: Date; to: Date }): Promise<number> =>
  tx.permission.count({ where: { ...held(from), until: { gte: from, lt: to } } })
