import 'server-only'
import type { Tx } from '@/lib/platform/db'
import { asFile, file } from './rows'
import type { FoundUnmasking } from './subject'

export interface NewUnmasking {
  id: string
  administratorId: string
  applicationId: string | null
  confirmationId: string | null
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
  const query = { where: { id: look.proofId, removedAt: null }, select: file } as const
  const row = (await tx.proof.findFirst(query)) ?? (await tx.changeProof.findFirst(query))
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
