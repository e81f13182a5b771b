import 'server-only'
import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Ctx } from '@/lib/platform/actor'
import { refuse } from '@/lib/platform/refusal'
import { storage } from '@/lib/platform/storage'
import { defineUseCase, execute } from '@/lib/platform/use-case'
import { UploadInput } from './upload-contract'
import { mayContinueUpload } from './upload-policy'
import * as store from './upload-store'

/** How much of an upload is in memory at once, and lies in one file until it is whole. */
const PART_BYTES = 4 * 1024 * 1024

const NotePartInput = UploadInput.extend({
  offset: z.number().int().nonnegative(),
  bytes: z.number().int().positive(),
  key: z.string(),
})

/** Counts a part that is stored already; one that begins where the upload is not (any more) is refused with `conflict`. */
export const noteUploadPart = defineUseCase({
  name: 'media.note-upload-part',
  logged: false,
  input: NotePartInput,
  load: ({ input, ctx, tx }) => store.loadUpload(tx, input, ctx.now),
  may: (actor, upload) => mayContinueUpload(actor, upload),
  async run({ input, subject, tx }): Promise<void> {
    if (input.offset + input.bytes > subject.bytes) throw refuse('invalid', 'media.upload_moved')
    const { count } = await store.notePart(tx, input, input)
    if (count === 0) throw refuse('conflict', 'media.upload_moved')
  },
})

interface Incoming {
  accountId: string
  uploadId: string
  offset: number
  stream: AsyncIterable<Buffer>
}

/**
 * Takes what comes of an upload from here on, part by part, so that neither a large file fills the memory nor a lost connection
 * costs what had come. Returns where the upload is now.
 */
export async function receiveBytes(ctx: Ctx, { stream, offset, ...which }: Incoming): Promise<number> {
  let [at, held, pieces]: [number, number, Buffer[]] = [offset, 0, []]
  const keep = async () => {
    if (held === 0) return
    const bytes = Buffer.concat(pieces)
    ;[held, pieces] = [0, []]
    await keepPart(ctx, { ...which, offset: at, bytes })
    at += bytes.length
  }
  try {
    for await (const piece of stream) {
      pieces.push(piece)
      held += piece.length
      if (held >= PART_BYTES) await keep()
    }
  } finally {
    // Also of a connection that broke off: the next one goes on behind it.
    await keep()
  }
  return at
}

async function keepPart(
  ctx: Ctx,
  { bytes, ...which }: { accountId: string; uploadId: string; offset: number; bytes: Buffer },
): Promise<void> {
  // A name that nobody else takes: of two who send the same place at once, only one is counted.
  const key = `uploads/${which.uploadId}/${which.offset}-${randomBytes(6).toString('hex')}`
  await storage().put(key, bytes, { contentType: 'application/octet-stream' })
  try {
    await execute(noteUploadPart, ctx, { ...which, bytes: bytes.length, key })
  } catch (error) {
    await storage().delete(key)
    throw error
  }
}
