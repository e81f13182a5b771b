import 'server-only'
import type { Role } from '@/lib/platform/actor'
import type { Prisma, Tx } from '@/lib/platform/db'
import { MemberRole, MemberTerm } from '@/prisma/generated/enums'
import { type GivenRole, Term } from './contract'
import type { Member } from './subject'

export const roleColumn = (role: Role) => role.toUpperCase() as keyof typeof MemberRole
export const termColumn = (term: Term) => term.toUpperCase() as keyof typeof MemberTerm
export const termOf = (column: string): Term => Term.parse(column.toLowerCase())

const select = {
  operatorId: true,
  role: true,
  term: true,
  since: true,
  until: true,
  removedAt: true,
} satisfies Prisma.MembershipSelect

const toMember = (row: Prisma.MembershipGetPayload<{ select: typeof select }>): Member => ({
  ...row,
  role: row.role.toLowerCase() as Role,
  term: termOf(row.term),
})

const current = (now: Date) => ({ since: { lte: now }, OR: [{ until: null }, { until: { gt: now } }] })

/**
 * Holds the account's row until the transaction ends: places are counted, and freezes begin, one after the other.
 * Not FOR UPDATE, which every new row that names the account would have to wait for.
 */
export const holdAccount = (tx: Tx, accountId: string) =>
  tx.$queryRaw`SELECT 1 FROM account WHERE id = ${accountId}::uuid FOR NO KEY UPDATE`

export async function findMember(tx: Tx, accountId: string, operatorId: string): Promise<Member | null> {
  const row = await tx.membership.findUnique({ where: { accountId_operatorId: { accountId, operatorId } }, select })
  return row && toMember(row)
}

/** Everyone who works here now, and those whose month is over: they can be given another. The highest role first. */
export async function listMembers(tx: Tx, accountId: string, now: Date): Promise<Member[]> {
  const rows = await tx.membership.findMany({
    where: { accountId, OR: [...current(now).OR, { term: 'ONE_MONTH', removedAt: null }] },
    orderBy: [{ role: 'asc' }, { since: 'asc' }],
    select,
    take: 200,
  })
  return rows.map(toMember)
}

/** Everyone who ever worked here, for the log's filter. */
export async function everMembers(tx: Tx, accountId: string): Promise<string[]> {
  const rows = await tx.membership.findMany({
    where: { accountId },
    orderBy: { since: 'asc' },
    select: { operatorId: true },
    take: 500,
  })
  return rows.map(({ operatorId }) => operatorId)
}

/** Places of a term that people hold now; the holder takes none. */
export const countMembers = (tx: Tx, of: { accountId: string; term: Term; now: Date; but?: string }): Promise<number> =>
  tx.membership.count({
    where: {
      accountId: of.accountId,
      term: termColumn(of.term),
      role: { not: 'HOLDER' },
      ...(of.but && { operatorId: { not: of.but } }),
      ...current(of.now),
    },
  })

interface Beginning {
  accountId: string
  operatorId: string
  role: GivenRole
  term: Term
  since: Date
  until: Date | null
}

/** Begins a membership, or begins one anew that was over; false when the person works here already. */
export async function beginMembership(tx: Tx, { accountId, operatorId, ...wish }: Beginning): Promise<boolean> {
  const data = { role: roleColumn(wish.role), term: termColumn(wish.term), since: wish.since, until: wish.until }
  const made = await tx.membership.createMany({ data: { accountId, operatorId, ...data }, skipDuplicates: true })
  if (made.count === 1) return true
  const { count } = await tx.membership.updateMany({
    where: { accountId, operatorId, role: { not: 'HOLDER' }, until: { lte: wish.since } },
    data: { ...data, removedAt: null },
  })
  return count === 1
}

/** Changes a membership that is still as it was seen; false when somebody changed it meanwhile. */
export async function changeMembership(
  tx: Tx,
  { accountId, seen }: { accountId: string; seen: Member },
  to: { role?: GivenRole; term?: Term; until: Date | null; removedAt?: Date },
): Promise<boolean> {
  const { operatorId, role, term, until } = seen
  const { count } = await tx.membership.updateMany({
    where: { accountId, operatorId, role: roleColumn(role), term: termColumn(term), until },
    data: {
      until: to.until,
      ...(to.role && { role: roleColumn(to.role) }),
      ...(to.term && { term: termColumn(to.term) }),
      ...(to.removedAt && { removedAt: to.removedAt }),
    },
  })
  return count === 1
}
