import 'server-only'
import { db, isDuplicate, type Tx } from '@/lib/platform/db'
import type { Ending } from './subject'

const select = {
  id: true,
  accountId: true,
  cause: true,
  reason: true,
  startedAt: true,
  followers: true,
  freezeDays: true,
  endsAt: true,
  endedAt: true,
  exportUntil: true,
  nameFreeAt: true,
} as const

const MOST = 100

/** Writes an ending; false when one is under way already (the transaction is then lost). */
export async function insertEnding(tx: Tx, data: Ending & { startedBy: string | null }): Promise<boolean> {
  try {
    await tx.ending.create({ data, select: { id: true } })
    return true
  } catch (error) {
    if (isDuplicate(error)) return false
    throw error
  }
}

export const findEnding = (tx: Tx, accountId: string): Promise<Ending | null> =>
  tx.ending.findFirst({ where: { accountId, undoneAt: null }, select })

export const findEndingById = (tx: Tx, id: string): Promise<Ending | null> =>
  tx.ending.findFirst({ where: { id, undoneAt: null }, select })

export async function listUndone(tx: Tx, accountId: string) {
  const rows = await tx.ending.findMany({
    where: { accountId, cause: 'CLOSING', undoneAt: { not: null } },
    select: { id: true, startedAt: true, undoneAt: true },
    orderBy: { startedAt: 'desc' },
    take: 20,
  })
  return rows.map((row) => ({ ...row, undoneAt: row.undoneAt ?? row.startedAt }))
}

/** Counted: false when it ended, was undone, or its time is over. */
export async function markUndone(tx: Tx, id: string, by: { undoneBy: string | null; now: Date }): Promise<boolean> {
  const { count } = await tx.ending.updateMany({
    where: { id, undoneAt: null, endedAt: null, endsAt: { gt: by.now } },
    data: { undoneAt: by.now, undoneBy: by.undoneBy },
  })
  return count === 1
}

/** Makes a closing that runs another end; counted: false when none runs, or it came to its own end. */
export async function takeOverClosing(
  tx: Tx,
  accountId: string,
  {
    endedAt,
    ...end
  }: Pick<Ending, 'cause' | 'reason' | 'startedAt' | 'freezeDays' | 'endsAt' | 'exportUntil' | 'nameFreeAt'> & {
    startedBy: string | null
    endedAt: Date
  },
): Promise<boolean> {
  const { count } = await tx.ending.updateMany({
    where: { accountId, cause: 'CLOSING', undoneAt: null, endedAt: null, endsAt: { gt: endedAt } },
    data: { ...end, endedAt },
  })
  return count === 1
}

/** Counted: false when it was undone, or its export time is over. */
export async function markRevived(tx: Tx, id: string, by: { undoneBy: string | null; now: Date }): Promise<boolean> {
  const { count } = await tx.ending.updateMany({
    where: { id, undoneAt: null, endedAt: { not: null }, exportUntil: { gt: by.now } },
    data: { undoneAt: by.now, undoneBy: by.undoneBy },
  })
  return count === 1
}

/** The ending as it is when nobody else is changing it: held until the transaction ends. */
export async function holdEnding(tx: Tx, accountId: string): Promise<Ending | null> {
  await tx.$queryRaw`SELECT 1 FROM ending WHERE account_id = ${accountId}::uuid AND undone_at IS NULL FOR UPDATE`
  return findEnding(tx, accountId)
}

/** Counted: false when somebody ended or undid it first, or its time has not come. */
export async function markEnded(tx: Tx, id: string, now: Date): Promise<boolean> {
  const { count } = await tx.ending.updateMany({
    where: { id, undoneAt: null, endedAt: null, endsAt: { lte: now } },
    data: { endedAt: now },
  })
  return count === 1
}

export async function markNameFreed(tx: Tx, id: string, now: Date): Promise<boolean> {
  const { count } = await tx.ending.updateMany({
    where: { id, nameFreedAt: null, nameFreeAt: { lte: now } },
    data: { nameFreedAt: now },
  })
  return count === 1
}

const open = { undoneAt: null, endedAt: null } as const

export const endingsDue = (now: Date): Promise<Ending[]> =>
  db.ending.findMany({ where: { ...open, endsAt: { lte: now } }, select, orderBy: { endsAt: 'asc' }, take: MOST })

export const endingsRunning = (now: Date, before: Date): Promise<Ending[]> =>
  db.ending.findMany({
    where: { ...open, endsAt: { gt: now, lte: before } },
    select,
    orderBy: { endsAt: 'asc' },
    take: MOST,
  })

export const namesDue = (now: Date): Promise<Ending[]> =>
  db.ending.findMany({
    where: { endedAt: { not: null }, undoneAt: null, nameFreedAt: null, nameFreeAt: { lte: now } },
    select,
    orderBy: { nameFreeAt: 'asc' },
    take: MOST,
  })

/** Ended accounts whose export time is over and whose erasure has not begun. */
export const erasuresDue = (now: Date): Promise<{ id: string; accountId: string }[]> => db.$queryRaw`
  SELECT e.id::text, e.account_id::text AS "accountId" FROM ending e
  LEFT JOIN erasure x ON x.ending_id = e.id
  WHERE e.ended_at IS NOT NULL AND e.undone_at IS NULL AND e.export_until <= ${now}::timestamptz AND x.ending_id IS NULL
  ORDER BY e.export_until LIMIT ${MOST}`
