import 'server-only'
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { refuse } from '@/lib/platform/refusal'
import { storage } from '@/lib/platform/storage'
import { PART_BYTES } from './contract'

export const partsOf = (bytes: number): number => Math.ceil(bytes / PART_BYTES)
export const partKey = (archiveId: string, part: number): string => `archives/${archiveId}/part-${part}`
export const backupKey = (archiveId: string): string => `archives/${archiveId}/backup.zip`

/** Puts the parts of an upload together in one file of this machine. */
export async function joinParts(archiveId: string, bytes: number, file: string): Promise<void> {
  async function* pieces() {
    for (let part = 0; part < partsOf(bytes); part += 1) {
      const stored = await storage().get(partKey(archiveId, part))
      if (!stored) throw refuse('invalid', 'archive.unfit', { why: 'not_as_listed' })
      yield* stored.stream as AsyncIterable<Buffer>
    }
  }
  await pipeline(pieces, createWriteStream(file, { mode: 0o600 }))
}

export async function deleteParts(archiveId: string, bytes: number): Promise<void> {
  for (let part = 0; part < partsOf(bytes); part += 1) await storage().delete(partKey(archiveId, part))
}
