import 'server-only'
import type { Door } from '@/prisma/generated/enums'
import type { Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import type { CurrentDocument } from './rules'

export interface AcceptanceRow {
  door: Door
  personId: string
  documents: readonly CurrentDocument[]
  now: Date
  address: string
}

/** Keeps one row a version; a second acceptance of the same version leaves the first as it is. */
export async function insertAcceptances(
  tx: Tx,
  { door, personId, documents, now, address }: AcceptanceRow,
): Promise<void> {
  await tx.acceptance.createMany({
    data: documents.map(({ document, version }) => ({
      id: newId(now),
      door,
      personId,
      document,
      version,
      acceptedAt: now,
      address,
    })),
    skipDuplicates: true,
  })
}

export async function listAcceptances(tx: Tx, door: Door, personId: string) {
  return tx.acceptance.findMany({
    where: { door, personId },
    select: { document: true, version: true, acceptedAt: true },
    orderBy: { acceptedAt: 'asc' },
    take: 200,
  })
}
