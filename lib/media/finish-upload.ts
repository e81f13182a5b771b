import 'server-only'
import { readFile } from 'node:fs/promises'
import { fileTypeFromFile } from 'file-type'
import type { Ctx } from '@/lib/platform/actor'
import { env } from '@/lib/platform/env'
import { Refusal, refuse } from '@/lib/platform/refusal'
import { storage } from '@/lib/platform/storage'
import { execute, runQuery } from '@/lib/platform/use-case'
import { addPicture } from './add-picture'
import { addRecording } from './add-recording'
import { claimUpload, settleUpload } from './claim-upload'
import type { MaterialView } from './contract'
import { dropUpload } from './drop-upload'
import { getMaterial } from './get-material'
import { makePicture } from './picture'
import { type LocalFile, withLocalFile } from './local-file'
import { checkRecording, keepRecording } from './recording'
import type { AnyMaterialView, RecordingMaterialView } from './recording-contract'
import { wordsOf } from './store-picture'
import * as store from './upload-store'

interface Finish {
  accountId: string
  uploadId: string
  folderId?: string | null
  /** What the uploader's browser took from the file: its length, and a still of a video. */
  durationMs: number | null
  poster: Buffer | null
}

/**
 * Makes a material of an upload that is whole. Doing it again gives the same material; two at once do it once. What cannot
 * become a material is forgotten with its bytes; for want of room, or of a working storage, it waits and may be tried again.
 */
export async function finishUpload(ctx: Ctx, { accountId, uploadId, ...taken }: Finish): Promise<AnyMaterialView> {
  const which = { accountId, uploadId }
  const upload = await execute(claimUpload, ctx, which)
  if (upload.materialId) return runQuery(getMaterial, ctx, { accountId, materialId: upload.materialId })
  try {
    const material = await withLocalFile(piecesOf(upload.parts), (file) =>
      materialOf(ctx, { accountId, name: upload.name, file, ...taken }),
    )
    for (const key of await execute(settleUpload, ctx, { ...which, materialId: material.id })) {
      await storage().delete(key)
    }
    return material
  } catch (error) {
    const isHopeless = error instanceof Refusal && error.kind === 'invalid'
    await (isHopeless ? dropUpload(ctx, which) : store.release(which))
    throw error
  }
}

async function* piecesOf(parts: readonly string[]): AsyncGenerator<Buffer> {
  for (const key of parts) {
    const stored = await storage().get(key)
    if (!stored) throw refuse('conflict', 'media.upload_moved')
    yield* stored.stream as AsyncIterable<Buffer>
  }
}

interface Incoming extends Omit<Finish, 'uploadId'> {
  name: string
  file: LocalFile
}

async function materialOf(
  ctx: Ctx,
  { accountId, name, file, folderId = null, durationMs, poster }: Incoming,
): Promise<MaterialView | RecordingMaterialView> {
  const words = { accountId, folderId, ...wordsOf(name, '', file.sha256) }
  if (file.bytes <= env.UPLOAD_MAX_BYTES && (await isPicture(file.path))) {
    return execute(addPicture, ctx, { ...words, ...(await makePicture(await readFile(file.path))) })
  }
  const checked = await checkRecording(file, { claimedMs: durationMs, now: ctx.now })
  const still = poster && checked.kind === 'VIDEO' ? await stillOf(poster) : null
  await keepRecording(file, checked)
  return execute(addRecording, ctx, {
    ...words,
    sha256: file.sha256,
    bytes: file.bytes,
    contentType: checked.contentType,
    durationMs: checked.durationMs,
    width: checked.width ?? still?.width ?? null,
    height: checked.height ?? still?.height ?? null,
    poster: still,
  })
}

const isPicture = async (file: string): Promise<boolean> =>
  (await fileTypeFromFile(file))?.mime.startsWith('image/') ?? false

/** A still is a picture like any other, and a JPEG, as browsers make them. */
async function stillOf(poster: Buffer) {
  const made = await makePicture(poster)
  if (made.contentType !== 'image/jpeg') throw refuse('invalid', 'media.not_a_picture')
  return made
}
