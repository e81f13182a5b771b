import 'server-only'
import { db, isDuplicate, type Prisma, type Tx } from '@/lib/platform/db'
import type { Person } from './subject'

const select = {
  id: true,
  door: true,
  personId: true,
  kind: true,
  askedAt: true,
  doneAt: true,
  storageKey: true,
  bytes: true,
  expiresAt: true,
  purgedAt: true,
} as const
export type RequestRow = Prisma.PersonRequestGetPayload<{ select: typeof select }>

/** False when one of its kind is under way (the transaction is then lost). */
export async function insertRequest(tx: Tx, data: Prisma.PersonRequestUncheckedCreateInput): Promise<boolean> {
  try {
    await tx.personRequest.create({ data, select: { id: true } })
    return true
  } catch (error) {
    if (isDuplicate(error)) return false
    throw error
  }
}

export const findRequest = (tx: Tx, id: string) => tx.personRequest.findUnique({ where: { id }, select })
export const requestToWork = (id: string) => db.personRequest.findFirst({ where: { id, doneAt: null }, select })

export const listCopies = (tx: Tx, person: Person) =>
  tx.personRequest.findMany({ where: { ...person, kind: 'EXPORT' }, select, orderBy: { askedAt: 'desc' }, take: 10 })

/** Counted: a request is done once. */
export async function finishRequest(
  tx: Tx,
  id: string,
  data: Prisma.PersonRequestUpdateManyMutationInput,
): Promise<boolean> {
  const { count } = await tx.personRequest.updateMany({ where: { id, doneAt: null }, data })
  return count === 1
}

export const copiesExpired = (now: Date) =>
  db.personRequest.findMany({
    where: { purgedAt: null, storageKey: { not: null }, expiresAt: { lte: now } },
    select: { id: true, storageKey: true },
    take: 100,
  })

export const markPurged = (id: string, now: Date) =>
  db.personRequest.updateMany({ where: { id, purgedAt: null }, data: { purgedAt: now, storageKey: null } })

export const findPerson = (tx: Tx, { door, personId }: Person) => {
  const wanted = {
    where: { id: personId },
    select: { id: true, name: true, email: true, qqOpenid: true, locale: true, createdAt: true, lastSignInAt: true },
  }
  return door === 'OPERATOR' ? tx.operator.findUnique(wanted) : tx.subscriber.findUnique(wanted)
}

/** Accounts that the person holds and that are not erased: they must be closed first. */
export const accountsHeld = async (tx: Tx, operatorId: string): Promise<{ id: string; name: string }[]> =>
  (
    await tx.membership.findMany({
      where: { operatorId, role: 'HOLDER' },
      select: { account: { select: { id: true, name: true } } },
      take: 100,
    })
  ).map(({ account }) => account)

/** Registrations that wait for a decision. */
export const applicationsOpen = (tx: Tx, operatorId: string) => tx.$queryRaw<{ id: string; name: string }[]>`
  SELECT id::text, coalesce(answers->>'name', '') AS name FROM application
  WHERE operator_id = ${operatorId}::uuid AND state IN ('SUBMITTED', 'RETURNED') ORDER BY created_at LIMIT 100`

/** What there is of a person, in numbers. */
export async function countOwn(tx: Tx, { door, personId }: Person): Promise<Record<string, number>> {
  const [sessions, notifications] = await Promise.all([
    tx.session.count({ where: { door, personId } }),
    tx.notification.count({ where: { door, personId } }),
  ])
  if (door === 'OPERATOR') {
    const memberships = await tx.membership.count({ where: { operatorId: personId } })
    return { memberships, sessions, notifications }
  }
  const [follows, messages, comments, reactions] = await Promise.all([
    tx.follow.count({ where: { subscriberId: personId } }),
    tx.message.count({ where: { subscriberId: personId } }),
    tx.comment.count({ where: { subscriberId: personId } }),
    tx.articleReaction.count({ where: { subscriberId: personId } }),
  ])
  return { follows, messages, comments, reactions, sessions, notifications }
}
