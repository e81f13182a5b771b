import 'server-only'
import { db, type Tx } from '@/lib/platform/db'

const columns = {
  id: true,
  accountId: true,
  operatorId: true,
  name: true,
  bytes: true,
  received: true,
  parts: true,
  startedAt: true,
  expiresAt: true,
  materialId: true,
} as const

export interface UploadRow {
  id: string
  accountId: string
  operatorId: string
  name: string
  bytes: number
  received: number
  parts: string[]
  startedAt: Date
  expiresAt: Date
  materialId: string | null
}
interface Which {
  accountId: string
  uploadId: string
}

const at = ({ accountId, uploadId }: Which) => ({ id: uploadId, accountId })

/** An upload whose time is not over. */
export const loadUpload = (tx: Tx, which: Which, now: Date): Promise<UploadRow | null> =>
  tx.materialUpload.findFirst({ where: { ...at(which), expiresAt: { gt: now } }, select: columns })

export const insertUpload = (
  tx: Tx,
  row: Pick<UploadRow, 'id' | 'accountId' | 'operatorId' | 'name' | 'bytes' | 'startedAt' | 'expiresAt'>,
) => tx.materialUpload.create({ data: row, select: { id: true } })

/** Uploads of this person that are not finished, the newest first. */
export const listUploads = (tx: Tx, where: { accountId: string; operatorId: string; now: Date }, most: number) =>
  tx.materialUpload.findMany({
    where: {
      accountId: where.accountId,
      operatorId: where.operatorId,
      materialId: null,
      expiresAt: { gt: where.now },
    },
    orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
    take: most,
    select: columns,
  })

/** Bytes that unfinished uploads of the account will take. */
export async function waitingBytes(tx: Tx, accountId: string, now: Date): Promise<number> {
  const { _sum } = await tx.materialUpload.aggregate({
    where: { accountId, materialId: null, expiresAt: { gt: now } },
    _sum: { bytes: true },
  })
  return _sum.bytes ?? 0
}

/** Counted: a part counts only where the upload is as far as the part begins. */
export const notePart = (tx: Tx, which: Which, part: { offset: number; bytes: number; key: string }) =>
  tx.materialUpload.updateMany({
    where: { ...at(which), received: part.offset, materialId: null },
    data: { received: { increment: part.bytes }, parts: { push: part.key } },
  })

/** Counted: of two who want to make a material of it at once, one may, until the instant given. */
export const claim = (tx: Tx, which: Which, { now, until }: { now: Date; until: Date }) =>
  tx.materialUpload.updateMany({
    where: { ...at(which), materialId: null, OR: [{ claimedUntil: null }, { claimedUntil: { lte: now } }] },
    data: { claimedUntil: until },
  })

export const release = (which: Which) =>
  db.materialUpload.updateMany({ where: at(which), data: { claimedUntil: null } })

export const noteMaterial = (tx: Tx, which: Which, materialId: string) =>
  tx.materialUpload.updateMany({ where: at(which), data: { materialId, parts: [], claimedUntil: null } })

/** Counted: true when this call took it away. */
export const removeUpload = async (tx: Tx, which: Which): Promise<boolean> =>
  (await tx.materialUpload.deleteMany({ where: at(which) })).count === 1

/** Takes at most so many uploads whose time is over; in a statement of its own. */
export const takeExpired = (now: Date, most: number) => db.$queryRaw<{ parts: string[] }[]>`
  DELETE FROM material_upload WHERE id IN (
    SELECT id FROM material_upload WHERE expires_at <= ${now}::timestamptz ORDER BY expires_at LIMIT ${most} FOR UPDATE SKIP LOCKED)
  RETURNING parts`
