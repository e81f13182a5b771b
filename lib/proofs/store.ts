import 'server-only'
import { z } from 'zod'
import { SubjectKind } from '@/lib/accounts/contract'
import { db, isDuplicate, type Tx } from '@/lib/platform/db'
import { type AddProofInput, PROOF_TYPES, ProofKind, type ProofView } from './contract'
import type { FoundApplication, FoundProof, FoundUnmasking } from './subject'

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

const select = {
  id: true,
  kind: true,
  name: true,
  contentType: true,
  bytes: true,
  width: true,
  height: true,
  createdAt: true,
} as const

export async function listProofs(tx: Tx, applicationId: string): Promise<ProofView[]> {
  const rows = await tx.proof.findMany({
    where: { applicationId, removedAt: null },
    select,
    orderBy: { createdAt: 'asc' },
    take: ProofKind.options.length,
  })
  return rows.map(({ createdAt, ...row }) => ({
    ...row,
    kind: ProofKind.parse(row.kind),
    contentType: z.enum(PROOF_TYPES).parse(row.contentType),
    at: createdAt.toISOString(),
  }))
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

const file = { id: true, kind: true, fileKey: true, contentType: true, name: true } as const
const asFile = (row: { kind: string; contentType: string; id: string; fileKey: string; name: string }) => ({
  ...row,
  kind: ProofKind.parse(row.kind),
  contentType: z.enum(PROOF_TYPES).parse(row.contentType),
})

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
export const fileToErase = (id: string) =>
  db.proof.findFirst({ where: { id, removedAt: { not: null } }, select: { fileKey: true } })

/** Forgets a proof whose file is gone. */
export const forgetProof = (id: string) => db.proof.deleteMany({ where: { id, removedAt: { not: null } } })

export interface NewUnmasking {
  id: string
  administratorId: string
  applicationId: string
  what: string
  proofId: string | null
  about: string
  reason: string
  address: string
  at: Date
}

export const insertUnmasking = (tx: Tx, data: NewUnmasking) => tx.unmasking.create({ data, select: { id: true } })

export async function findUnmasking(tx: Tx, id: string): Promise<FoundUnmasking | null> {
  const look = await tx.unmasking.findUnique({
    where: { id },
    select: { administratorId: true, at: true, proofId: true },
  })
  if (!look?.proofId) return null
  const row = await tx.proof.findFirst({ where: { id: look.proofId, removedAt: null }, select: file })
  return { administratorId: look.administratorId, at: look.at, proof: row && asFile(row) }
}

export async function listUnmaskings(tx: Tx, wanted: { search?: string; cursor?: string; take: number }) {
  const contains = { contains: wanted.search, mode: 'insensitive' } as const
  const rows = await tx.unmasking.findMany({
    where: wanted.search ? { OR: [{ about: contains }, { reason: contains }] } : {},
    orderBy: { id: 'desc' },
    ...(wanted.cursor ? { cursor: { id: wanted.cursor }, skip: 1 } : {}),
    take: wanted.take,
  })
  const people = await tx.administrator.findMany({
    where: { id: { in: [...new Set(rows.map((row) => row.administratorId))] } },
    select: { id: true, name: true },
    take: wanted.take,
  })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return rows.map((row) => ({ ...row, by: names.get(row.administratorId) ?? '–' }))
}
