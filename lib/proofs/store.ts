import 'server-only'
import { z } from 'zod'
import { SubjectKind } from '@/lib/accounts/contract'
import { db, isDuplicate, type Tx } from '@/lib/platform/db'
import { type AddProofInput, ProofKind, type ProofView } from './contract'
import { asFile, asView, file, select } from './rows'
import type { FoundApplication, FoundProof } from './subject'

/** The two answers that proofs hang on; the others are none of their business. */
const Answers = z.object({ name: z.string().optional(), subject: z.object({ kind: SubjectKind }).optional() })

export async function findApplication(tx: Tx, id: string): Promise<FoundApplication | null> {
  const row = await tx.application.findUnique({
    where: { id },
    select: { id: true, operatorId: true, state: true, submittedAt: true, firstSubmittedAt: true, answers: true },
  })
  if (!row) return null
  const { answers, ...rest } = row
  const { subject, name = '' } = Answers.parse(answers)
  return { ...rest, subjectKind: subject?.kind ?? null, name }
}

/**
 * Holds the registration while it lies with its applicant, and makes whoever saw it before this change see it anew: a proof
 * taken away in one tab must not be submitted in another. False when it is no longer open.
 */
export async function touchOpen(tx: Tx, applicationId: string, now: Date): Promise<boolean> {
  const { count } = await tx.application.updateMany({
    where: { id: applicationId, state: { in: ['DRAFT', 'RETURNED'] } },
    data: { changedAt: now, version: { increment: 1 } },
  })
  return count === 1
}

export async function listProofs(tx: Tx, applicationId: string): Promise<ProofView[]> {
  const rows = await tx.proof.findMany({
    where: { applicationId, removedAt: null },
    select,
    orderBy: { createdAt: 'asc' },
    take: ProofKind.options.length,
  })
  return rows.map(asView)
}

/** Adds a proof where there is none of its kind; false when somebody else just added one. */
export async function insertProof(tx: Tx, proof: AddProofInput, now: Date): Promise<boolean> {
  try {
    await tx.proof.create({ data: { ...proof, createdAt: now }, select: { id: true } })
    return true
  } catch (error) {
    if (isDuplicate(error)) return false
    throw error
  }
}

/** Takes proofs out of the registration and tells their ids, whose files are to be erased. */
export async function removeProofs(
  tx: Tx,
  where: { applicationId: string; id?: string; kind?: ProofKind | { notIn: ProofKind[] } },
  now: Date,
): Promise<string[]> {
  const rows = await tx.proof.updateManyAndReturn({
    where: { ...where, removedAt: null },
    data: { removedAt: now },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

export async function findProof(
  tx: Tx,
  { applicationId, proofId }: { applicationId: string; proofId: string },
): Promise<FoundProof | null> {
  const [application, row] = await Promise.all([
    findApplication(tx, applicationId),
    tx.proof.findFirst({ where: { id: proofId, applicationId, removedAt: null }, select: file }),
  ])
  return application && row ? { application, proof: asFile(row) } : null
}

/** The file of a proof that was taken out; null when it counts still, or is erased already. Outside any transaction. */
export async function fileToErase(id: string): Promise<{ fileKey: string } | null> {
  const query = { where: { id, removedAt: { not: null } }, select: { fileKey: true } } as const
  return (await db.proof.findFirst(query)) ?? (await db.changeProof.findFirst(query))
}

/** Forgets a proof whose file is gone. */
export async function forgetProof(id: string): Promise<void> {
  const where = { id, removedAt: { not: null } } as const
  if ((await db.proof.deleteMany({ where })).count === 0) await db.changeProof.deleteMany({ where })
}

/** Which of these files a row names, be it one that is about to be erased. Outside any transaction. */
export async function namedFiles(keys: readonly string[]): Promise<Set<string>> {
  const where = { fileKey: { in: [...keys] } }
  const query = { where, select: { fileKey: true as const }, take: keys.length }
  const [proofs, changes] = await Promise.all([db.proof.findMany(query), db.changeProof.findMany(query)])
  return new Set([...proofs, ...changes].map(({ fileKey }) => fileKey))
}
