import 'server-only'
import { accountsOf } from '@/lib/accounts'
import { Prisma, type Tx } from '@/lib/platform/db'
import { PLATFORM_ID } from '@/lib/platform/ids'
import type { StaffAction, StaffRole } from './contract'
import type { FoundMember } from './subject'

export type RoleColumn = Uppercase<StaffRole>
export const roleColumn = (role: StaffRole) => role.toUpperCase() as RoleColumn

const memberSelect = {
  id: true,
  name: true,
  email: true,
  locale: true,
  role: true,
  region: true,
  createdAt: true,
  lastSignInAt: true,
  leftAt: true,
  passwordHash: true,
  totpSecret: true,
} satisfies Prisma.AdministratorSelect
type Row = Prisma.AdministratorGetPayload<{ select: typeof memberSelect }>

export const toMember = ({ passwordHash, totpSecret, role, ...row }: Row): FoundMember => ({
  ...row,
  role: role.toLowerCase() as StaffRole,
  isReady: passwordHash !== null && totpSecret !== null,
})

export const memberColumns = memberSelect

export async function findMember(tx: Tx, by: { id: string } | { email: string }): Promise<FoundMember | null> {
  const row = await tx.administrator.findUnique({ where: by, select: memberSelect })
  return row && toMember(row)
}

/** Everyone who is or was on the staff: a few dozen in an installation's life. */
export async function listMembers(tx: Tx): Promise<FoundMember[]> {
  const rows = await tx.administrator.findMany({
    select: memberSelect,
    orderBy: [{ leftAt: { sort: 'desc', nulls: 'first' } }, { role: 'asc' }, { createdAt: 'asc' }],
    take: 500,
  })
  return rows.map(toMember)
}

/**
 * The supervisors who can sign in, their rows held until the transaction ends: of two who take each other's rights at once, the second
 * waits, and then sees that nobody would be left.
 */
export async function holdSupervisors(tx: Tx): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM administrator
    WHERE role = 'SUPERVISOR' AND left_at IS NULL AND password_hash IS NOT NULL AND totp_secret IS NOT NULL
    ORDER BY id FOR UPDATE`
  return rows.map(({ id }) => id)
}

interface Newcomer {
  id: string
  email: string
  name: string
  role: RoleColumn
  region: string | null
  locale: string
  createdAt: Date
}
/** A new member without password and authenticator yet; false when the address is on the staff. */
export async function insertMember(tx: Tx, data: Newcomer): Promise<boolean> {
  const { count } = await tx.administrator.createMany({ data: [data], skipDuplicates: true })
  return count === 1
}

type Changed = Prisma.AdministratorUncheckedUpdateManyInput
/** Changes a member who still has the role and the place that were seen (counted). */
export async function changeMember(
  tx: Tx,
  seen: Pick<FoundMember, 'id' | 'role' | 'leftAt'>,
  data: Changed,
): Promise<boolean> {
  const { count } = await tx.administrator.updateMany({
    where: { id: seen.id, role: roleColumn(seen.role), leftAt: seen.leftAt },
    data,
  })
  return count === 1
}

/** Ends every sign-in of a member at once; tells how many. */
export async function endSessionsOf(tx: Tx, id: string, now: Date): Promise<number> {
  const { count } = await tx.session.updateMany({
    where: { door: 'ADMINISTRATOR', personId: id, endedAt: null },
    data: { endedAt: now },
  })
  return count
}

const PAGE = 50
/** What was done about a member, or by them, the latest first, with names. */
export async function listActions(
  tx: Tx,
  of: { targetId: string } | { actorId: string },
  now: Date,
): Promise<StaffAction[]> {
  const where = 'targetId' in of ? { ...of, name: { startsWith: 'staff.' } } : of
  const rows = await tx.actionLog.findMany({
    where: { ...where, ownerId: 'targetId' in of ? PLATFORM_ID : undefined },
    orderBy: { at: 'desc' },
    select: { id: true, ownerId: true, name: true, actorId: true, targetId: true, address: true, at: true },
    take: PAGE,
  })
  const ids = rows.flatMap(({ actorId, targetId }) => [actorId, targetId]).filter((id): id is string => isId(id))
  const people = await tx.administrator.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
    take: 2 * PAGE,
  })
  const accounts = await accountsOf(tx, [...new Set(rows.flatMap(accountIdsIn).filter(isId))], now)
  const names = new Map([...people, ...accounts].map(({ id, name }) => [id, name]))
  return rows.map(({ id, ownerId, name, actorId, targetId, address, at }) => ({
    id,
    name,
    actorName: names.get(actorId ?? '') ?? null,
    targetName: names.get(targetId ?? '') ?? names.get(ownerId) ?? null,
    targetId,
    address: address ?? '',
    at: at.toISOString(),
  }))
}
/** A deed is about the account that it is filed under, or about the thing that it names, which may be an account itself. */
const accountIdsIn = ({ ownerId, targetId }: { ownerId: string; targetId: string | null }) => [ownerId, targetId ?? '']
const isId = (id: string | null) => id !== null && /^[0-9a-f-]{36}$/.test(id)
