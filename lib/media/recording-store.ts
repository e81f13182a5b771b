import 'server-only'
import type { Tx } from '@/lib/platform/db'
import type { AddRecordingInput } from './recording-contract'

export const recordingColumns = {
  id: true,
  kind: true,
  name: true,
  alt: true,
  folderId: true,
  bytes: true,
  contentType: true,
  durationMs: true,
  width: true,
  height: true,
  colour: true,
  widths: true,
  posterSha256: true,
  createdAt: true,
} as const
const columns = { ...recordingColumns, _count: { select: { uses: true } } } as const

/** Adds the recording, or finds the account's same recording again: the same bytes are one material. */
export async function addRecording(
  tx: Tx,
  input: AddRecordingInput & { id: string; kind: 'VOICE' | 'VIDEO'; now: Date; by: string | null },
) {
  const { poster, now, by, ...facts } = input
  const { accountId, sha256 } = facts
  const still = { posterSha256: poster?.sha256 ?? null, widths: poster?.widths ?? [], colour: poster?.colour ?? null }
  await tx.material.createMany({ data: [{ ...facts, ...still, createdAt: now, createdBy: by }], skipDuplicates: true })
  await tx.material.updateMany({
    where: { accountId, sha256, deletedAt: { not: null } },
    data: { deletedAt: null, createdAt: now, alt: facts.alt, folderId: facts.folderId },
  })
  return tx.material.findUniqueOrThrow({ where: { accountId_sha256: { accountId, sha256 } }, select: columns })
}

/** Voices and videos by id, whoever owns them; for showing what was already let in. */
export const recordingsById = (tx: Tx, ids: readonly string[]) =>
  tx.material.findMany({
    where: { id: { in: [...ids] }, kind: { in: ['VOICE', 'VIDEO'] }, deletedAt: null },
    select: recordingColumns,
  })

export const servedRecording = (tx: Tx, id: string) =>
  tx.material.findFirst({
    where: { id, kind: { in: ['VOICE', 'VIDEO'] }, deletedAt: null },
    select: { sha256: true, contentType: true, bytes: true },
  })
