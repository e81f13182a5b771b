import 'server-only'
import { db, type Tx } from '@/lib/platform/db'
import type { DoorName } from '@/lib/platform/session/cookies'
import { DOOR } from './store'

/** The marks of the devices this person signed in from at this door, the latest hundred sign-ins. */
export async function deviceIdsOf(tx: Tx, door: DoorName, personId: string): Promise<(string | null)[]> {
  const rows = await tx.session.findMany({
    where: { door: DOOR[door], personId },
    orderBy: { createdAt: 'desc' },
    select: { deviceId: true },
    take: 100,
  })
  return rows.map(({ deviceId }) => deviceId)
}

export interface NewSession {
  id: string
  door: DoorName
  personId: string
  address: string
  userAgent: string
  createdAt: Date
  expiresAt: Date
  deviceId: string
}

export const insertSession = ({ door, ...data }: NewSession, tx: Tx) =>
  tx.session.create({ data: { ...data, door: DOOR[door], seenAt: data.createdAt }, select: { id: true } })

export const liveSessions = (tx: Tx, door: DoorName, of: { personId: string; now: Date }) =>
  tx.session.findMany({
    where: { door: DOOR[door], personId: of.personId, endedAt: null, expiresAt: { gt: of.now } },
    orderBy: { seenAt: 'desc' },
    select: { id: true, address: true, userAgent: true, createdAt: true, seenAt: true },
    take: 100,
  })

/** The person's sign-ins at a door, the newest first, ended ones too. */
export const latestSessions = (tx: Tx, door: DoorName, of: { personId: string; take: number }) =>
  tx.session.findMany({
    where: { door: DOOR[door], personId: of.personId },
    orderBy: { createdAt: 'desc' },
    select: {
      id: true,
      address: true,
      userAgent: true,
      createdAt: true,
      expiresAt: true,
      endedAt: true,
      deviceId: true,
    },
    take: of.take,
  })

export const findSession = (tx: Tx, id: string) =>
  tx.session.findUnique({ where: { id }, select: { id: true, personId: true, door: true } })

/** Ends one session; false when it had ended before. */
export async function endSession(tx: Tx, id: string, now: Date): Promise<boolean> {
  const { count } = await tx.session.updateMany({ where: { id, endedAt: null }, data: { endedAt: now } })
  return count === 1
}

/** Ends every session of a person at a door but one; tells how many. */
export async function endSessions(
  tx: Tx,
  door: DoorName,
  of: { personId: string; but: string; now: Date },
): Promise<number> {
  const { count } = await tx.session.updateMany({
    where: { door: DOOR[door], personId: of.personId, endedAt: null, id: { not: of.but } },
    data: { endedAt: of.now },
  })
  return count
}

/** Deletes at most so many sessions that began before this id; outside any transaction. */
export const removeSessions = (beforeId: string, most: number): Promise<number> => db.$executeRaw`
  DELETE FROM session
  WHERE id IN (SELECT id FROM session WHERE id < ${beforeId}::uuid ORDER BY id LIMIT ${most} FOR UPDATE SKIP LOCKED)`
