import 'server-only'
import type { Prisma, Tx } from '@/lib/platform/db'
import { GivenRole, type Term } from './contract'
import { roleColumn, termColumn, termOf } from './store'
import type { Invitation } from './subject'

const select = {
  id: true,
  accountId: true,
  email: true,
  role: true,
  term: true,
  invitedBy: true,
  createdAt: true,
  expiresAt: true,
  acceptedAt: true,
  withdrawnAt: true,
} satisfies Prisma.InvitationSelect

const toInvitation = (row: Prisma.InvitationGetPayload<{ select: typeof select }>): Invitation => ({
  ...row,
  role: GivenRole.parse(row.role.toLowerCase()),
  term: termOf(row.term),
})

const unanswered = { acceptedAt: null, withdrawnAt: null }

export async function findInvitation(tx: Tx, id: string): Promise<Invitation | null> {
  const row = await tx.invitation.findUnique({ where: { id }, select })
  return row && toInvitation(row)
}

export async function findBySecret(tx: Tx, secretHash: string): Promise<Invitation | null> {
  const row = await tx.invitation.findUnique({ where: { secretHash }, select })
  return row && toInvitation(row)
}

/** Invitations that nobody answered, the newest first; those that ran out too, until they are withdrawn or sent again. */
export async function listInvitations(tx: Tx, accountId: string): Promise<Invitation[]> {
  const rows = await tx.invitation.findMany({
    where: { accountId, ...unanswered },
    orderBy: { createdAt: 'desc' },
    select,
    take: 100,
  })
  return rows.map(toInvitation)
}

/** Open invitations keep a place: whoever is invited can come. */
export const countInvitations = (tx: Tx, of: { accountId: string; term: Term; now: Date; but?: string }) =>
  tx.invitation.count({
    where: {
      accountId: of.accountId,
      term: termColumn(of.term),
      ...unanswered,
      expiresAt: { gt: of.now },
      ...(of.but && { id: { not: of.but } }),
    },
  })

/** Closes what ran out for this address, so that it can be invited anew. */
export const closeExpired = (tx: Tx, of: { accountId: string; email: string; now: Date }) =>
  tx.invitation.updateMany({
    where: { accountId: of.accountId, email: of.email, ...unanswered, expiresAt: { lte: of.now } },
    data: { withdrawnAt: of.now },
  })

interface NewInvitation extends Omit<Invitation, 'acceptedAt' | 'withdrawnAt'> {
  secretHash: string
}

/** Keeps an invitation; false when this address has an open one. */
export async function insertInvitation(tx: Tx, { role, term, ...rest }: NewInvitation): Promise<boolean> {
  const { count } = await tx.invitation.createMany({
    data: { ...rest, role: roleColumn(role), term: termColumn(term) },
    skipDuplicates: true,
  })
  return count === 1
}

/** Gives an unanswered invitation another secret and a new end; the old link is worth nothing from now on. */
export async function renewSecret(
  tx: Tx,
  id: string,
  { secretHash, expiresAt }: { secretHash: string; expiresAt: Date },
): Promise<boolean> {
  const { count } = await tx.invitation.updateMany({ where: { id, ...unanswered }, data: { secretHash, expiresAt } })
  return count === 1
}

export async function markWithdrawn(tx: Tx, id: string, now: Date): Promise<boolean> {
  const { count } = await tx.invitation.updateMany({ where: { id, ...unanswered }, data: { withdrawnAt: now } })
  return count === 1
}

/** Uses an open invitation up; false when it was answered, withdrawn or ran out meanwhile. */
export async function markAccepted(tx: Tx, id: string, { by, now }: { by: string; now: Date }): Promise<boolean> {
  const { count } = await tx.invitation.updateMany({
    where: { id, ...unanswered, expiresAt: { gt: now } },
    data: { acceptedAt: now, acceptedBy: by },
  })
  return count === 1
}

/** The invitation of this secret while it waits for an answer, for its mail. */
export const invitationToMail = async (tx: Tx, secretHash: string, now: Date): Promise<Invitation | null> => {
  const row = await tx.invitation.findFirst({ where: { secretHash, ...unanswered, expiresAt: { gt: now } }, select })
  return row && toInvitation(row)
}
