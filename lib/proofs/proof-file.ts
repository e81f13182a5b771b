import 'server-only'
import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'
import { sealBytes, unsealBytes } from '@/lib/platform/crypto'
import { env } from '@/lib/platform/env'
import { refuse } from '@/lib/platform/refusal'
import { contentHash, contentKey, storage } from '@/lib/platform/storage'
import type { AddProofInput } from './contract'
import { isPdf, typeOfFormat } from './rules'

const PURPOSE = 'proof.file'
/** Where sealed files lie in the storage. */
export const AREA = 'proofs'

type Facts = Pick<AddProofInput, 'contentType' | 'bytes' | 'width' | 'height'>

const notAProof = () => refuse('invalid', 'proofs.not_a_proof')

/** What bytes are, told by reading them to their end: a picture is decoded, since a broken one is no proof. */
export async function factsOf(bytes: Buffer): Promise<Facts> {
  if (isPdf(bytes)) return { contentType: 'application/pdf', bytes: bytes.length, width: null, height: null }
  const { format, width, height } = await sharp(bytes)
    .metadata()
    .catch(() => Promise.reject(notAProof()))
  const contentType = typeOfFormat(format ?? '')
  if (!contentType) throw notAProof()
  if (width * height > env.UPLOAD_MAX_PIXELS)
    throw refuse('invalid', 'proofs.too_many_pixels', { megapixels: env.UPLOAD_MAX_PIXELS / 1_000_000 })
  await sharp(bytes, { limitInputPixels: env.UPLOAD_MAX_PIXELS, failOn: 'error' })
    .stats()
    .catch(() => Promise.reject(notAProof()))
  return { contentType, bytes: bytes.length, width, height }
}

/** Keeps a file sealed under a key of its own place; only its row knows which proof it is. */
export async function keepSealed(proofId: string, bytes: Buffer): Promise<string> {
  const sealed = sealBytes(PURPOSE, proofId, bytes)
  const key = contentKey(AREA, contentHash(sealed), 'sealed')
  await storage().put(key, sealed, { contentType: 'application/octet-stream' })
  return key
}

/** The file as it was uploaded; null when it is not in the storage. Throws when somebody altered it there. */
export async function openSealed({ id, fileKey }: { id: string; fileKey: string }): Promise<Buffer | null> {
  const found = await storage().get(fileKey)
  return found && unsealBytes(PURPOSE, id, await buffer(found.stream))
}

/** Erases a file; one that is not there is erased. */
export const eraseFile = (fileKey: string): Promise<void> => storage().delete(fileKey)
