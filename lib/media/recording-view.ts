import type { PictureView } from './contract'
import {
  RECORDING_TYPES,
  type RecordingMaterialView,
  type RecordingType,
  type RecordingView,
} from './recording-contract'
import { pictureView } from './rules'

export interface RecordingRow {
  id: string
  kind: 'PICTURE' | 'VOICE' | 'VIDEO'
  name: string
  alt: string
  contentType: string
  durationMs: number | null
  width: number | null
  height: number | null
  colour: string | null
  widths: number[]
  posterSha256: string | null
}

/** The address under which a recording is played; it names bytes that never change. */
export const recordingAddress = (id: string, type: RecordingType): string =>
  `/media/${id}/play.${RECORDING_TYPES[type]}`

/** The view of a stored voice or video. */
export function recordingView(row: RecordingRow): RecordingView {
  // The column holds nothing else for these kinds: `addRecording` takes no other type.
  const type = row.contentType as RecordingType
  const poster: PictureView | null = row.posterSha256 && row.widths.length > 0 ? pictureView(row) : null
  return {
    id: row.id,
    kind: row.kind === 'VIDEO' ? 'video' : 'voice',
    name: row.name,
    src: recordingAddress(row.id, type),
    type,
    durationMs: row.durationMs ?? 0,
    width: row.width,
    height: row.height,
    poster,
  }
}

/** The same as one of the account's materials. */
export const recordingMaterial = (
  row: RecordingRow & { folderId: string | null; bytes: number; createdAt: Date; _count: { uses: number } },
): RecordingMaterialView => ({
  id: row.id,
  kind: row.kind === 'VIDEO' ? 'video' : 'voice',
  name: row.name,
  alt: row.alt,
  folderId: row.folderId,
  bytes: row.bytes,
  createdAt: row.createdAt.toISOString(),
  uses: row._count.uses,
  recording: recordingView(row),
})
