import type { Tx } from '@/lib/platform/db'
import type { RecordingView } from './recording-contract'
import { recordingsById } from './recording-store'
import { recordingView } from './recording-view'

/** Views of these voices and videos by id: address, type, length, poster; ids that are none (any more) are left out. */
export async function recordingsFor(
  tx: Tx,
  ids: readonly (string | null | undefined)[],
): Promise<Map<string, RecordingView>> {
  const wanted = [...new Set(ids.filter((id) => typeof id === 'string'))]
  if (wanted.length === 0) return new Map()
  return new Map((await recordingsById(tx, wanted)).map((row) => [row.id, recordingView(row)]))
}
