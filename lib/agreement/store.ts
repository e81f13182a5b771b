import 'server-only'
import type { AcceptanceWay, Door } from '@/prisma/generated/enums'
import { fromDateColumn, toDateColumn } from '@/lib/platform/calendar'
import type { Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { Clause, DocumentId } from './contract'
import type { AnnouncedVersion, CurrentDocument } from './rules'

/** Who accepts or refuses: a person at a door. */
export interface Party {
  door: Door
  personId: string
}

export interface AcceptanceRow extends Party {
  documents: readonly Pick<CurrentDocument, 'document' | 'version'>[]
  way: AcceptanceWay
  now: Date
  address: string
}

/** Keeps one row a version; a second acceptance of the same version leaves the first as it is. */
export async function insertAcceptances(
  tx: Tx,
  { door, personId, documents, way, now, address }: AcceptanceRow,
): Promise<number> {
  const { count } = await tx.acceptance.createMany({
    data: documents.map(({ document, version }) => ({
      id: newId(now),
      door,
      personId,
      document,
      version,
      way,
      acceptedAt: now,
      address,
    })),
    skipDuplicates: true,
  })
  return count
}

export const listAcceptances = (tx: Tx, { door, personId }: Party) =>
  tx.acceptance.findMany({
    where: { door, personId },
    select: { document: true, version: true, way: true, acceptedAt: true },
    orderBy: { acceptedAt: 'desc' },
    take: 500,
  })

export const listRefusals = (tx: Tx, { door, personId }: Party) =>
  tx.agreementRefusal.findMany({
    where: { door, personId },
    select: { document: true, version: true, refusedAt: true },
    orderBy: { refusedAt: 'desc' },
    take: 500,
  })

interface RefusalRow extends Party {
  document: DocumentId
  version: string
  refusedAt: Date
  address: string
}
/** Keeps that a version was refused; false when it was refused before. */
export const insertRefusal = async (tx: Tx, row: RefusalRow): Promise<boolean> =>
  (await tx.agreementRefusal.createMany({ data: [{ id: newId(row.refusedAt), ...row }], skipDuplicates: true }))
    .count === 1

/** Puts a keyed hash in the person's place and forgets the addresses; version and time stay (AUTH-5). */
export async function forgetPerson(tx: Tx, { door, personId }: Party, personHash: string): Promise<number> {
  const change = { where: { door, personId }, data: { personId: null, personHash, address: '' } }
  const { count } = await tx.acceptance.updateMany(change)
  await tx.agreementRefusal.updateMany(change)
  return count
}

/** The announced versions that stand, without their texts. */
export async function listAnnounced(tx: Tx): Promise<AnnouncedVersion[]> {
  const rows = await tx.agreementVersion.findMany({
    where: { withdrawnAt: null },
    select: { document: true, version: true, from: true, clauses: true },
    orderBy: { from: 'asc' },
    take: 1000,
  })
  return rows.map((row) => ({
    document: DocumentId.parse(row.document),
    version: row.version,
    from: fromDateColumn(row.from),
    clauses: Clause.array().parse(row.clauses),
  }))
}

/** What the announced versions of a document word anew, by version. */
export const listTexts = (tx: Tx, document: DocumentId) =>
  tx.agreementVersion.findMany({
    where: { document },
    select: { version: true, texts: true, changes: true },
    take: 1000,
  })

const announcedSelect = {
  document: true,
  version: true,
  from: true,
  changes: true,
  reason: true,
  announcedBy: true,
  announcedAt: true,
  withdrawnAt: true,
  withdrawnReason: true,
} as const

/** Everything ever announced, withdrawn ones too, newest first. */
export const listAllAnnounced = (tx: Tx) =>
  tx.agreementVersion.findMany({ select: announcedSelect, orderBy: { announcedAt: 'desc' }, take: 1000 })

export interface NewVersion extends AnnouncedVersion {
  texts: object
  changes: object
  reason: string
  announcedBy: string
  announcedAt: Date
}
/** Announces a version; false when another of that name was announced first. */
export async function insertVersion(tx: Tx, { from, clauses, ...row }: NewVersion): Promise<boolean> {
  const { count } = await tx.agreementVersion.createMany({
    data: [{ id: newId(row.announcedAt), ...row, from: toDateColumn(from), clauses: [...clauses] }],
    skipDuplicates: true,
  })
  return count === 1
}

interface Withdrawal {
  document: DocumentId
  version: string
  day: string
  by: string
  at: Date
  reason: string
}
/** Withdraws a version whose day has not come; false when it is in force, withdrawn or unknown (counted). */
export async function withdrawVersion(
  tx: Tx,
  { document, version, day, by, at, reason }: Withdrawal,
): Promise<boolean> {
  const { count } = await tx.agreementVersion.updateMany({
    where: { document, version, withdrawnAt: null, from: { gt: toDateColumn(day) } },
    data: { withdrawnAt: at, withdrawnBy: by, withdrawnReason: reason },
  })
  return count === 1
}

/** How many people accepted each version, by document and version. */
export const countAcceptances = (tx: Tx) =>
  tx.acceptance.groupBy({ by: ['document', 'version', 'way'], _count: { _all: true } })

export const countRefusals = (tx: Tx) =>
  tx.agreementRefusal.groupBy({ by: ['document', 'version'], _count: { _all: true } })
