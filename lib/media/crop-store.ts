import 'server-only'
import { db, type Tx } from '@/lib/platform/db'

/** Notes a cut before its file is written, so that no file is ever without a note; in a statement of its own. */
export const noteCrop = (sha256: string, variant: string) =>
  db.pictureCrop.createMany({ data: [{ sha256, variant }], skipDuplicates: true })

export const listCrops = (tx: Tx, hashes: readonly string[]) =>
  tx.pictureCrop.findMany({ where: { sha256: { in: [...hashes] } }, select: { sha256: true, variant: true } })

/** Takes at most so many notes of cuts whose picture no account keeps any more; in a statement of its own. */
export const takeLeftCrops = (most: number) => db.$queryRaw<{ sha256: string; variant: string }[]>`
  DELETE FROM picture_crop WHERE (sha256, variant) IN (
    SELECT c.sha256, c.variant FROM picture_crop c
    WHERE NOT EXISTS (SELECT FROM material m WHERE m.sha256 = c.sha256 OR m.poster_sha256 = c.sha256) LIMIT ${most})
  RETURNING sha256, variant`
