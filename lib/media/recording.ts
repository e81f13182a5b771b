import 'server-only'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { fileTypeFromFile } from 'file-type'
import { refuse } from '@/lib/platform/refusal'
import { contentKey, storage } from '@/lib/platform/storage'
import { figure } from '@/lib/rulebook'
import { type Blank, type Bytes, bytesOf, type ContainerFacts } from '@/lib/platform/containers/bytes'
import { readMp3 } from '@/lib/platform/containers/mp3'
import { readMp4 } from '@/lib/platform/containers/mp4'
import { readOgg } from '@/lib/platform/containers/ogg'
import { readWebm } from '@/lib/platform/containers/webm'
import { type LocalFile, withLocalFile } from './local-file'
import { wantAgain } from './orphan-store'
import { originalKey, RECORDINGS } from './picture'
import { RECORDING_TYPES, type RecordingType } from './recording-contract'
import { kindOfType, recordingType, settledDuration } from './recording-rules'

export interface CheckedRecording {
  kind: 'VOICE' | 'VIDEO'
  contentType: RecordingType
  durationMs: number
  width: number | null
  height: number | null
  blanks: Blank[]
}

const READERS: Record<string, (bytes: Bytes) => Promise<ContainerFacts | null>> = {
  mp3: readMp3,
  mp4: readMp4,
  m4a: readMp4,
  m4v: readMp4,
  mov: readMp4,
  ogg: readOgg,
  oga: readOgg,
  opus: readOgg,
  webm: readWebm,
}
const MIB = 1024 ** 2

/** The key of the bytes of a recording that pages play. */
export const playedKey = (sha256: string, type: RecordingType): string =>
  contentKey(RECORDINGS, sha256, RECORDING_TYPES[type])

/**
 * Finds out by its content what a file is, how long, and whether it may come in. Refuses with `invalid` (media.not_playable,
 * media.recording_too_large, media.recording_too_long, media.duration_unlikely).
 */
export async function checkRecording(
  { path, bytes }: LocalFile,
  { claimedMs, now }: { claimedMs: number | null; now: Date },
): Promise<CheckedRecording> {
  const found = await readFile(path, bytes)
  if (!found) throw refuse('invalid', 'media.not_playable')
  const { contentType, facts } = found
  const kind = kindOfType(contentType)
  const limits =
    kind === 'VIDEO'
      ? { bytes: figure('videoBytes', now), seconds: figure('videoSeconds', now) }
      : { bytes: figure('voiceBytes', now), seconds: figure('voiceSeconds', now) }
  if (bytes > limits.bytes) throw refuse('invalid', 'media.recording_too_large', { megabytes: limits.bytes / MIB })
  const durationMs = settledDuration({ kind, bytes, claimedMs, containerMs: facts.durationMs })
  if (durationMs === null) throw refuse('invalid', 'media.duration_unlikely')
  if (durationMs > limits.seconds * 1000) {
    throw refuse('invalid', 'media.recording_too_long', { minutes: Math.floor(limits.seconds / 60) })
  }
  return { kind, contentType, durationMs, width: facts.width, height: facts.height, blanks: facts.blanks }
}

async function readFile(path: string, size: number) {
  const type = await fileTypeFromFile(path)
  const reader = type && READERS[type.ext]
  if (!reader) return null
  const handle = await open(path)
  try {
    const facts = await reader(bytesOf(handle, size))
    const contentType = facts && recordingType(type.mime, facts)
    return contentType ? { contentType, facts } : null
  } finally {
    await handle.close()
  }
}

/** Keeps a recording twice: as it came, under no address, and as pages play it, without what it says about people and places. */
export async function keepRecording(file: LocalFile, { contentType, blanks }: CheckedRecording): Promise<void> {
  const original = originalKey(file.sha256, contentType)
  const played = playedKey(file.sha256, contentType)
  const { bytes: size } = file
  if (!(await wantAgain(file.sha256))) throw refuse('unavailable', 'media.being_cleared')
  if (!(await storage().exists(original))) {
    await storage().put(original, { stream: createReadStream(file.path), size }, { contentType })
  }
  if (await storage().exists(played)) return
  const stream = Readable.from(blanked(createReadStream(file.path), blanks))
  await storage().put(played, { stream, size }, { contentType })
}

/** Takes a recording from an archive, as an upload of the same bytes would be; its row comes from the archive. Returns its hash. */
export const restoreRecording = (
  source: AsyncIterable<Buffer>,
  about: { claimedMs: number | null; now: Date },
): Promise<string> =>
  withLocalFile(source, async (file) => {
    await keepRecording(file, await checkRecording(file, about))
    return file.sha256
  })

/** The same bytes with the blanks in their places; as many as before. */
export async function* blanked(source: AsyncIterable<Buffer>, blanks: readonly Blank[]): AsyncGenerator<Buffer> {
  let at = 0
  for await (const piece of source) {
    for (const { offset, length, head } of blanks) {
      const [from, to] = [Math.max(offset, at), Math.min(offset + length, at + piece.length)]
      if (from >= to) continue
      piece.fill(0, from - at, to - at)
      // Of the head only what lies in this piece: a piece may end within it.
      if (from - offset < head.length) head.copy(piece, from - at, from - offset, Math.min(head.length, to - offset))
    }
    at += piece.length
    yield piece
  }
}
