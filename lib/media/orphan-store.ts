import 'server-only'
import { db } from '@/lib/platform/db'

// Each in a statement of its own: what is cleared and what is wanted again meet in the row, one of them is first.

/** Which of these hashes some account's material has, as its bytes or as its still. */
export async function hashesKept(hashes: readonly string[]): Promise<Set<string>> {
  const among = { in: [...hashes] }
  const rows = await db.material.findMany({
    where: { OR: [{ sha256: among }, { posterSha256: among }] },
    select: { sha256: true, posterSha256: true },
  })
  return new Set(rows.flatMap(({ sha256, posterSha256 }) => (posterSha256 ? [sha256, posterSha256] : [sha256])))
}

/** Notes what was found without a material; what was noted before keeps its time. */
export const noteOrphans = (hashes: readonly string[], now: Date) =>
  db.fileOrphan.createMany({ data: hashes.map((sha256) => ({ sha256, foundAt: now })), skipDuplicates: true })

/** Takes for clearing what was noted before that instant and still has no material; a clearing that died is taken up again. */
export async function takeOrphans(hashes: readonly string[], notedBefore: Date, now: Date): Promise<string[]> {
  const rows = await db.$queryRaw<{ sha256: string }[]>`
    UPDATE file_orphan o SET cleared_at = ${now}, gone_at = NULL
    WHERE o.sha256 = ANY(${[...hashes]}) AND o.found_at < ${notedBefore}
      AND (o.cleared_at IS NULL OR o.cleared_at < ${notedBefore})
      AND NOT EXISTS (SELECT FROM material m WHERE o.sha256 IN (m.sha256, m.poster_sha256))
    RETURNING o.sha256`
  return rows.map(({ sha256 }) => sha256)
}

export const markGone = (sha256: string, now: Date) =>
  db.fileOrphan.updateMany({ where: { sha256, clearedAt: { not: null } }, data: { goneAt: now } })

/** Drops notes of what is gone, and of what found its material. */
export const forgetNotes = (before: Date) => db.$executeRaw`
  DELETE FROM file_orphan o WHERE o.gone_at < ${before}
    OR (o.cleared_at IS NULL AND EXISTS (SELECT FROM material m WHERE o.sha256 IN (m.sha256, m.poster_sha256)))`

/** Says that these bytes are wanted again, before their files are looked for; false while they are being cleared. */
export async function wantAgain(sha256: string): Promise<boolean> {
  await db.fileOrphan.deleteMany({ where: { sha256, OR: [{ clearedAt: null }, { goneAt: { not: null } }] } })
  return (await db.fileOrphan.count({ where: { sha256 } })) === 0
}
