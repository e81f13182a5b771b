import 'server-only'
import type { Role } from '@/lib/platform/actor'
import { Prisma, type Tx } from '@/lib/platform/db'
import type { AccountBrief, AccountState } from './contract'

export const briefSelect = {
  id: true,
  name: true,
  handle: true,
  kind: true,
  state: true,
  intro: true,
  pictureId: true,
  timeZone: true,
  liveAt: true,
  certifiedUntil: true,
  subject: { select: { kind: true, name: true } },
} satisfies Prisma.AccountSelect

type BriefRow = Prisma.AccountGetPayload<{ select: typeof briefSelect }>

export const toBrief = (row: BriefRow, now: Date): AccountBrief => ({
  id: row.id,
  name: row.name,
  handle: row.handle ?? '',
  kind: row.kind,
  state: row.state,
  subjectKind: row.subject.kind,
  // A person's own name is shown to nobody who does not need it (AUTH-4); the kind of subject says enough.
  subjectName: row.subject.kind === 'PERSON' ? '' : row.subject.name,
  intro: row.intro,
  pictureId: row.pictureId,
  certified: row.certifiedUntil !== null && row.certifiedUntil > now,
  certifiedUntil: row.certifiedUntil?.toISOString() ?? null,
  timeZone: row.timeZone,
  liveSince: row.liveAt?.toISOString() ?? null,
})

// An account in review is its applicant's and the reviewers' matter; for the rest of the house it does not exist yet.
const known = { state: { not: 'IN_REVIEW' } } satisfies Prisma.AccountWhereInput

export async function findAccount(tx: Tx, id: string, now: Date): Promise<AccountBrief | null> {
  const row = await tx.account.findFirst({ where: { id, ...known }, select: briefSelect })
  return row && toBrief(row, now)
}

export async function findAccounts(tx: Tx, ids: readonly string[], now: Date): Promise<AccountBrief[]> {
  const rows = await tx.account.findMany({ where: { id: { in: [...ids] }, ...known }, select: briefSelect, take: 1000 })
  return rows.map((row) => toBrief(row, now))
}

/** By any handle the account ever had: a printed one goes on leading to it. */
export async function findByHandle(tx: Tx, handle: string, now: Date): Promise<AccountBrief | null> {
  const held = await tx.handle.findUnique({ where: { handle: handle.toLowerCase() }, select: { accountId: true } })
  return held && findAccount(tx, held.accountId, now)
}

export async function searchLive(tx: Tx, text: string, key: string, now: Date): Promise<AccountBrief[]> {
  const rows = await tx.account.findMany({
    where: { state: 'LIVE', OR: [{ nameKey: { contains: key } }, { handle: text.toLowerCase() }] },
    select: briefSelect,
    orderBy: { liveAt: 'asc' },
    take: 20,
  })
  return rows.map((row) => toBrief(row, now))
}

export async function rolesOf(tx: Tx, operatorId: string, now: Date): Promise<Record<string, Role>> {
  const rows = await tx.membership.findMany({
    where: { operatorId, since: { lte: now }, OR: [{ until: null }, { until: { gt: now } }], account: known },
    select: { accountId: true, role: true },
    take: 1000,
  })
  return Object.fromEntries(rows.map((row) => [row.accountId, row.role.toLowerCase() as Role]))
}

export async function operatorsOf(tx: Tx, accountId: string, now: Date) {
  const rows = await tx.membership.findMany({
    where: { accountId, since: { lte: now }, OR: [{ until: null }, { until: { gt: now } }] },
    select: { operatorId: true, role: true },
    orderBy: { since: 'asc' },
    take: 200,
  })
  return rows.map((row) => ({ operatorId: row.operatorId, role: row.role.toLowerCase() as Role }))
}

export async function loadSettings(tx: Tx, accountId: string) {
  return tx.account.findUniqueOrThrow({
    where: { id: accountId },
    select: {
      handleSetAt: true,
      bindingKind: true,
      binding: true,
      createdAt: true,
      subject: {
        select: { name: true, numberSealed: true, contactName: true, contactPhone: true, operatorName: true },
      },
    },
  })
}

export const bindingHolder = (tx: Tx, bindingKind: string, binding: string) =>
  tx.account.findUnique({ where: { bindingKind_binding: { bindingKind, binding } }, select: { id: true } })

/** Takes a handle for ever; false when anybody ever had it. */
export async function takeHandle(tx: Tx, handle: string, accountId: string, now: Date): Promise<boolean> {
  const { count } = await tx.handle.createMany({ data: [{ handle, accountId, assignedAt: now }], skipDuplicates: true })
  return count === 1
}

export const certifiedUntil = async (tx: Tx, id: string): Promise<Date | null> =>
  (await tx.account.findUnique({ where: { id }, select: { certifiedUntil: true } }))?.certifiedUntil ?? null

export const isHandleTaken = async (tx: Tx, handle: string): Promise<boolean> =>
  (await tx.handle.count({ where: { handle } })) > 0

export const isHandleSet = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.account.count({ where: { id, handleSetAt: { not: null } } })) > 0

/** Sets the handle once; false when it was set before (counted). */
export async function setHandleOnce(tx: Tx, accountId: string, handle: string, now: Date): Promise<boolean> {
  const { count } = await tx.account.updateMany({
    where: { id: accountId, handleSetAt: null },
    data: { handle, handleSetAt: now },
  })
  return count === 1
}

/** Keeps the end of the account's certification in step with the rows of lib/certification. */
export async function updateCertifiedUntil(tx: Tx, accountId: string, certifiedUntil: Date | null): Promise<void> {
  await tx.account.updateMany({ where: { id: accountId }, data: { certifiedUntil } })
}

export const loadRegistration = (tx: Tx, accountId: string) =>
  tx.account.findUnique({
    where: { id: accountId },
    select: {
      subject: {
        select: { kind: true, name: true, numberHash: true, numberSealed: true, contactName: true, operatorName: true },
      },
    },
  })

export async function updateProfile(tx: Tx, accountId: string, data: { intro: string } | { pictureId: string | null }) {
  await tx.account.updateMany({ where: { id: accountId }, data })
}

/** Counted: false when the account was not in the state that was seen. */
export async function changeState(
  tx: Tx,
  id: string,
  { from, to }: { from: AccountState; to: AccountState },
): Promise<boolean> {
  const { count } = await tx.account.updateMany({ where: { id, state: from }, data: { state: to } })
  return count === 1
}

/** The address that the account was bound to is free for another account (ACC-1). */
export async function releaseBinding(tx: Tx, id: string): Promise<void> {
  await tx.account.updateMany({
    where: { id, state: { in: ['ENDED', 'RECLAIMED'] } },
    data: { bindingKind: 'released', binding: id },
  })
}

export async function releaseName(tx: Tx, id: string): Promise<boolean> {
  const { count } = await tx.account.updateMany({
    where: { id, state: { in: ['ENDED', 'RECLAIMED'] } },
    data: { nameKey: `released ${id}` },
  })
  return count === 1
}

export const eraseFace = (tx: Tx, id: string) => tx.$executeRaw`
  UPDATE account SET name = coalesce(handle, ''), intro = '', picture_id = NULL
  WHERE id = ${id}::uuid AND state IN ('ENDED', 'RECLAIMED')`

export const eraseSubject = (tx: Tx, accountId: string, sealed: string) => tx.$executeRaw`
  UPDATE subject SET name = '', number_hash = 'erased ' || subject.id, number_sealed = ${sealed}, contact_name = '',
    contact_phone = '', operator_name = '', operator_number_sealed = ${sealed}
  WHERE id = (SELECT subject_id FROM account WHERE id = ${accountId}::uuid)
    AND NOT EXISTS (SELECT FROM account a LEFT JOIN erasure e ON e.account_id = a.id AND e.finished_at IS NOT NULL
      WHERE a.subject_id = subject.id AND a.id <> ${accountId}::uuid AND e.account_id IS NULL)
    AND NOT EXISTS (SELECT FROM application p WHERE p.subject_id = subject.id)`
