import 'server-only'
import type { Tx } from '@/lib/platform/db'
import { GENESIS, type RecordBody, recordHash } from './record-hash'

const LOCK = 0x786e7431 // the chain's own advisory lock; any number that no one else takes

export type RecordRow = RecordBody & { hash: string; prevHash: string }
export type NewRecord = Omit<RecordBody, 'seq'>

const select = {
  seq: true,
  at: true,
  what: true,
  caseId: true,
  actorId: true,
  facts: true,
  hash: true,
  prevHash: true,
} as const

/**
 * Adds a row to the chain. One writer at a time until commit, so that numbers have no gaps and each row knows the one
 * before; call it last in a transaction, for the lock is everyone's.
 */
export async function appendRecord(tx: Tx, record: NewRecord): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK})`
  const last = await tx.moderationRecord.findFirst({ select: { seq: true, hash: true }, orderBy: { seq: 'desc' } })
  const seq = (last?.seq ?? 0n) + 1n
  const prevHash = last?.hash ?? GENESIS
  const hash = recordHash({ ...record, seq }, prevHash)
  await tx.moderationRecord.create({
    data: { ...record, facts: record.facts as object, seq, prevHash, hash },
    select: { seq: true },
  })
}

/** The next rows of the chain in order; bounded. */
export const recordsAfter = (tx: Tx, seq: bigint, take: number): Promise<RecordRow[]> =>
  tx.moderationRecord.findMany({ where: { seq: { gt: seq } }, select, orderBy: { seq: 'asc' }, take })

/** The newest rows before a number, newest first; bounded. */
export const recordsBefore = (tx: Tx, seq: bigint | null, take: number): Promise<RecordRow[]> =>
  tx.moderationRecord.findMany({
    where: seq === null ? {} : { seq: { lt: seq } },
    select,
    orderBy: { seq: 'desc' },
    take,
  })

export const recordsOfCase = (tx: Tx, caseId: string): Promise<RecordRow[]> =>
  tx.moderationRecord.findMany({ where: { caseId }, select, orderBy: { seq: 'asc' }, take: 200 })

/** The decisions of these cases as their own rows hold them now. */
export const decisionsOf = (tx: Tx, caseIds: readonly string[]) =>
  tx.decision.findMany({
    where: { caseId: { in: [...caseIds] } },
    select: { id: true, caseId: true, outcome: true, clause: true, passage: true, reason: true, decidedBy: true },
  })

/** How many reports and decisions there are, each of which must have left a record. */
export async function countWitnessed(tx: Tx): Promise<Record<'report.filed' | 'case.decided', number>> {
  const [reports, decisions] = await Promise.all([tx.report.count(), tx.decision.count()])
  return { 'report.filed': reports, 'case.decided': decisions }
}
