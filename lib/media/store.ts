import { db, type Tx } from '@/lib/platform/db'
import type { AddPictureInput } from './contract'
import { recordingColumns } from './recording-store'

const pictureColumns = { id: true, alt: true, width: true, height: true, colour: true, widths: true } as const
/** All that a view of any kind of material is made of. */
export const columns = { ...recordingColumns, _count: { select: { uses: true } } } as const

/** The account's id when there is such an account. */
export const loadAccount = async (tx: Tx, accountId: string): Promise<{ accountId: string } | null> => {
  const found = await tx.account.findUnique({ where: { id: accountId }, select: { id: true } })
  return found && { accountId: found.id }
}

export const loadMaterial = (tx: Tx, where: { accountId: string; materialId: string }) =>
  tx.material.findFirst({
    where: { accountId: where.accountId, id: where.materialId, deletedAt: null },
    select: { ...columns, accountId: true, sha256: true },
  })

/** Adds the picture, or finds the account's same picture again: the same bytes are one material. */
export async function addPicture(
  tx: Tx,
  { id, now, by, ...picture }: AddPictureInput & { id: string; now: Date; by: string | null },
) {
  const { accountId, sha256 } = picture
  const row = { ...picture, id, kind: 'PICTURE' as const, createdAt: now, createdBy: by }
  await tx.material.createMany({ data: [row], skipDuplicates: true })
  await tx.material.updateMany({
    where: { accountId, sha256, deletedAt: { not: null } },
    data: { deletedAt: null, createdAt: now, alt: picture.alt, folderId: picture.folderId },
  })
  return tx.material.findUniqueOrThrow({ where: { accountId_sha256: { accountId, sha256 } }, select: columns })
}

export const describe = (
  tx: Tx,
  { materialId, ...words }: { accountId: string; materialId: string; name: string; alt: string },
) =>
  tx.material.updateMany({
    where: { id: materialId, accountId: words.accountId, deletedAt: null },
    data: { name: words.name, alt: words.alt },
  })

/** Counted: a material that something began to use meanwhile is not deleted. */
export const markDeleted = (
  tx: Tx,
  { accountId, materialId, now }: { accountId: string; materialId: string; now: Date },
) =>
  tx.material.updateMany({
    where: { id: materialId, accountId, deletedAt: null, uses: { none: {} } },
    data: { deletedAt: now },
  })

/** The same for several at once; the ids of those that were deleted. */
export async function markSomeDeleted(
  tx: Tx,
  { accountId, materialIds, now }: { accountId: string; materialIds: readonly string[]; now: Date },
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    UPDATE material m SET deleted_at = ${now}::timestamptz
    WHERE m.account_id = ${accountId}::uuid AND m.id = ANY(${[...materialIds]}::uuid[]) AND m.deleted_at IS NULL
      AND NOT EXISTS (SELECT FROM material_use u WHERE u.account_id = m.account_id AND u.material_id = m.id)
    RETURNING m.id`
  return rows.map(({ id }) => id)
}

/** Of these materials, those that are used, with the number of places. */
export async function usesOf(tx: Tx, { accountId, ids }: { accountId: string; ids: readonly string[] }) {
  const rows = await tx.material.findMany({
    where: { accountId, id: { in: [...ids] }, deletedAt: null, uses: { some: {} } },
    orderBy: { id: 'asc' },
    select: { id: true, name: true, _count: { select: { uses: true } } },
  })
  return rows.map(({ id, name, _count }) => ({ id, name, uses: _count.uses }))
}

export const listUses = (tx: Tx, { accountId, materialId }: { accountId: string; materialId: string }, most: number) =>
  tx.materialUse.findMany({
    where: { accountId, materialId },
    orderBy: [{ usedBy: 'asc' }, { refId: 'desc' }],
    take: most,
    select: { usedBy: true, refId: true },
  })

/** Of one kind of thing, the ids of those that use a material. */
export async function usesBy(
  tx: Tx,
  { accountId, materialId, usedBy }: { accountId: string; materialId: string; usedBy: string },
): Promise<string[]> {
  const where = { accountId, materialId, usedBy }
  return (await tx.materialUse.findMany({ where, select: { refId: true } })).map(({ refId }) => refId)
}

/** Puts another material in the place of one; false when that one was deleted, and then nothing changes. */
export async function replaceUse(
  tx: Tx,
  { fromId, toId, ...showing }: Showing & { fromId: string; toId: string },
): Promise<boolean> {
  const { accountId } = showing
  const held = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM material WHERE account_id = ${accountId}::uuid AND id = ${toId}::uuid AND deleted_at IS NULL FOR SHARE`
  if (held.length === 0) return false
  await tx.materialUse.createMany({ data: [{ ...showing, materialId: toId }], skipDuplicates: true })
  await tx.materialUse.deleteMany({ where: { ...showing, materialId: fromId } })
  return true
}

/** Pictures by id, whoever owns them; for showing what was already let in. */
export const picturesById = (tx: Tx, ids: readonly string[]) =>
  tx.material.findMany({ where: { id: { in: [...ids] }, kind: 'PICTURE', deletedAt: null }, select: pictureColumns })

/** Of these ids, those that are this account's pictures now. */
export const ownedPictures = (tx: Tx, { accountId, ids }: { accountId: string; ids: readonly string[] }) =>
  tx.material.findMany({
    where: { accountId, id: { in: [...ids] }, kind: 'PICTURE', deletedAt: null },
    select: { id: true },
  })

/** The same for materials of any kind. */
export const ownedMaterials = (tx: Tx, { accountId, ids }: { accountId: string; ids: readonly string[] }) =>
  tx.material.findMany({ where: { accountId, id: { in: [...ids] }, deletedAt: null }, select: { id: true } })

export const servedPicture = (tx: Tx, id: string) =>
  tx.material.findFirst({
    where: { id, kind: 'PICTURE', deletedAt: null },
    select: { sha256: true, widths: true, contentType: true },
  })

/** Under whose hash the widths of a material lie: a picture's own, or those of a video's poster. */
export async function servedWidths(tx: Tx, id: string): Promise<{ sha256: string; widths: number[] } | null> {
  const found = await tx.material.findFirst({
    where: { id, deletedAt: null },
    select: { sha256: true, posterSha256: true, widths: true },
  })
  return found && { sha256: found.posterSha256 ?? found.sha256, widths: found.widths }
}

/** Adds uses and takes none away; only pictures that are not deleted, held until the commit. */
export const addUses = (tx: Tx, { accountId, usedBy, refId, materialIds }: Showing & { materialIds: string[] }) =>
  tx.$executeRaw`
    INSERT INTO material_use (account_id, material_id, used_by, ref_id)
    SELECT account_id, id, ${usedBy}, ${refId}::uuid FROM material
    WHERE account_id = ${accountId}::uuid AND id = ANY(${materialIds}::uuid[]) AND deleted_at IS NULL FOR SHARE
    ON CONFLICT DO NOTHING`

interface Showing {
  accountId: string
  usedBy: string
  refId: string
}

export async function setUses(
  tx: Tx,
  { materialIds, ...showing }: Showing & { materialIds: readonly string[] },
): Promise<void> {
  // Held until the commit, so that none of them is deleted between the look and the note.
  const locked = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM material WHERE account_id = ${showing.accountId}::uuid AND id = ANY(${[...materialIds]}::uuid[])
      AND deleted_at IS NULL ORDER BY id FOR SHARE`
  const held = locked.map(({ id }) => id)
  await tx.materialUse.deleteMany({ where: { ...showing, materialId: { notIn: held } } })
  if (held.length === 0) return
  await tx.materialUse.createMany({
    data: held.map((materialId) => ({ ...showing, materialId })),
    skipDuplicates: true,
  })
}

/** Whether any account still has a material of these bytes; in no transaction: files are deleted after their rows. */
export const hasMaterialOf = async (sha256: string): Promise<boolean> =>
  (await db.material.findFirst({ where: { OR: [{ sha256 }, { posterSha256: sha256 }] }, select: { id: true } })) !==
  null

/** Bytes of an account's originals, those kept and those deleted but not yet purged. */
export async function sumBytes(tx: Tx, accountId: string): Promise<{ kept: number; deleted: number }> {
  const rows = await tx.$queryRaw<{ kept: bigint; deleted: bigint }[]>`
    SELECT coalesce(sum(bytes) FILTER (WHERE deleted_at IS NULL), 0)::bigint AS kept,
      coalesce(sum(bytes) FILTER (WHERE deleted_at IS NOT NULL), 0)::bigint AS deleted
    FROM material WHERE account_id = ${accountId}::uuid`
  return { kept: Number(rows[0]?.kept ?? 0), deleted: Number(rows[0]?.deleted ?? 0) }
}

/** Lets uploads of one account come one after the other until the commit, so that two cannot share the last room. */
export const holdRoom = (tx: Tx, accountId: string) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`storage:${accountId}`}, 0))`

/** Whether the account has a material of these bytes, deleted or not. */
export const hasMaterial = async (tx: Tx, { accountId, sha256 }: { accountId: string; sha256: string }) =>
  (await tx.material.findUnique({ where: { accountId_sha256: { accountId, sha256 } }, select: { id: true } })) !== null

/** When the material that was deleted first was deleted. */
export const firstDeleted = async (tx: Tx, accountId: string): Promise<Date | null> =>
  (await tx.material.aggregate({ where: { accountId, deletedAt: { not: null } }, _min: { deletedAt: true } }))._min
    .deletedAt

/** Takes at most so many rows of materials that were deleted before; in a statement of its own. */
export const takeDeleted = (before: Date, most: number) => db.$queryRaw<
  { sha256: string; content_type: string; widths: number[]; poster_sha256: string | null }[]
>`
  DELETE FROM material WHERE id IN (
    SELECT m.id FROM material m WHERE m.deleted_at < ${before}::timestamptz
      AND NOT EXISTS (SELECT FROM material_use u WHERE u.account_id = m.account_id AND u.material_id = m.id)
    ORDER BY m.deleted_at LIMIT ${most} FOR UPDATE SKIP LOCKED)
  RETURNING sha256, content_type, widths, poster_sha256`
