import 'server-only'
import { isDuplicate, type Tx } from '@/lib/platform/db'
import { type AddChangeProofInput, ProofKind, type ProofView } from './contract'
import { asFile, asView, file, select } from './rows'
import type { FoundChangeProof, FoundHolding } from './subject'

export async function findHolding(tx: Tx, accountId: string): Promise<FoundHolding | null> {
  const row = await tx.account.findFirst({
    where: { id: accountId, liveAt: { not: null } },
    select: { state: true, subject: { select: { kind: true } } },
  })
  if (!row) return null
  return { accountId, isLive: row.state === 'LIVE', subjectKind: row.subject.kind, waits: await waits(tx, accountId) }
}

const waits = async (tx: Tx, accountId: string): Promise<boolean> =>
  (await tx.confirmation.count({ where: { accountId, state: 'WAITING' } })) > 0

/** Makes those who change the same account's proofs wait for each other; false when a change is under review meanwhile. */
export async function holdOpen(tx: Tx, accountId: string): Promise<boolean> {
  await tx.$queryRaw`SELECT FROM account WHERE id = ${accountId}::uuid FOR NO KEY UPDATE`
  return !(await waits(tx, accountId))
}

const READY = { confirmationId: null, removedAt: null } as const

/** What lies ready to be handed in. */
export async function listReady(tx: Tx, accountId: string): Promise<ProofView[]> {
  const where = { accountId, ...READY }
  const rows = await tx.changeProof.findMany({ where, select, orderBy: { createdAt: 'asc' }, take: MOST })
  return rows.map(asView)
}

/** What was handed in with one change. */
export async function listOfChange(tx: Tx, confirmationId: string): Promise<ProofView[]> {
  const where = { confirmationId, removedAt: null }
  const rows = await tx.changeProof.findMany({ where, select, orderBy: { createdAt: 'asc' }, take: MOST })
  return rows.map(asView)
}

const MOST = ProofKind.options.length

/** Lays a proof ready where there is none of its kind; false when somebody else just did. */
export async function insertReady(tx: Tx, proof: AddChangeProofInput, now: Date): Promise<boolean> {
  try {
    await tx.changeProof.create({ data: { ...proof, createdAt: now, readySince: now }, select: { id: true } })
    return true
  } catch (error) {
    if (isDuplicate(error)) return false
    throw error
  }
}

export type Removed = {
  accountId: string
  confirmationId: string | null
  id?: string
  kind?: ProofKind | { in: ProofKind[] }
}

/** Takes proofs out and tells their ids, whose files are to be erased. */
export async function remove(tx: Tx, where: Removed, now: Date): Promise<string[]> {
  const rows = await tx.changeProof.updateManyAndReturn({
    where: { ...where, removedAt: null },
    data: { removedAt: now },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

/** Locks what lies ready among these and tells its kinds. */
export async function takeReady(tx: Tx, accountId: string, ids: readonly string[]): Promise<ProofKind[]> {
  await holdOpen(tx, accountId)
  const where = { accountId, id: { in: [...ids] }, ...READY }
  const rows = await tx.changeProof.findMany({ where, select: { kind: true }, orderBy: { id: 'asc' }, take: MOST })
  return rows.map(({ kind }) => ProofKind.parse(kind))
}

interface Attached {
  accountId: string
  confirmationId: string
}

/** Puts what lies ready to a change; counted by the caller. */
export async function attach(tx: Tx, { accountId, confirmationId }: Attached, ids: readonly string[]): Promise<number> {
  const where = { accountId, id: { in: [...ids] }, ...READY }
  return (await tx.changeProof.updateMany({ where, data: { confirmationId } })).count
}

/** Lays what went with a change ready again, and tells which kinds. */
export async function giveBack(tx: Tx, of: Attached, now: Date): Promise<void> {
  await tx.changeProof.updateMany({
    where: { ...of, removedAt: null },
    data: { confirmationId: null, readySince: now },
  })
}

export async function findOfChange(
  tx: Tx,
  { confirmationId, proofId }: { confirmationId: string; proofId: string },
): Promise<FoundChangeProof | null> {
  const row = await tx.changeProof.findFirst({
    where: { id: proofId, confirmationId, removedAt: null },
    select: { ...file, account: { select: { name: true } } },
  })
  if (!row) return null
  const { account, ...proof } = row
  return { confirmationId, accountName: account.name, proof: asFile(proof) }
}

/** What lay ready since before that instant, and was never handed in. */
export const listForgotten = (tx: Tx, before: Date, take: number) =>
  tx.changeProof.findMany({
    where: { ...READY, readySince: { lt: before } },
    select: { id: true, accountId: true },
    orderBy: { readySince: 'asc' },
    take,
  })
