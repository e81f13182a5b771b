import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'
import { env } from '@/lib/platform/env'
import { refuse } from '@/lib/platform/refusal'
import { contentHash, contentKey, storage, variantKey } from '@/lib/platform/storage'
import { atOnce } from './at-once'
import type { AddPictureInput, Crop } from './contract'
import { pixelsOf } from './crop-rules'
import { wantAgain } from './orphan-store'
import { RECORDING_TYPES } from './recording-contract'
import { pictureFault, typeOfFormat, widthsFor } from './rules'

type MadePicture = Omit<AddPictureInput, 'accountId' | 'folderId' | 'name' | 'alt'>

const QUALITY = 80
const ORIGINALS = 'originals'
const PICTURES = 'pictures'
export const RECORDINGS = 'recordings'
/** The folders under which materials lie, by the hash of their bytes. */
export const FILE_AREAS = [ORIGINALS, PICTURES, RECORDINGS] as const

/** The folders in which files of these bytes lie, and which of what is in them are theirs. */
export const foldersOf = (sha256: string) => [
  ...[ORIGINALS, RECORDINGS].map((area) => ({
    folder: `${area}/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}`,
    isOwn: (key: string) => key.includes(`/${sha256}.`),
  })),
  { folder: `${PICTURES}/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`, isOwn: () => true },
]

/** A decoded picture takes up to four bytes a pixel; more than two at a time would fill a small machine. */
const inTurn = atOnce(2)

/** The key of one width of a picture, as pages are served it. */
export const widthKey = (sha256: string, width: number): string => variantKey(PICTURES, sha256, `${width}.webp`)

/** The key of one cut of a picture. */
export const cropKey = (sha256: string, variant: string): string => variantKey(PICTURES, sha256, `${variant}.webp`)

/** The key of a material's bytes as they came, to which no address leads. */
export const originalKey = (sha256: string, contentType: string): string =>
  contentKey(ORIGINALS, sha256, endingOf(contentType))

/** The ending of a material's file by its media type. */
export const endingOf = (contentType: string): string =>
  (RECORDING_TYPES as Record<string, string>)[contentType] ?? contentType.slice('image/'.length)

/**
 * Checks bytes by their content, keeps the original apart and writes each width as WebP without any metadata.
 * Refuses with `invalid` (media.not_a_picture, media.too_large, media.too_many_pixels). Doing it twice changes nothing.
 */
export const makePicture = (bytes: Buffer): Promise<MadePicture> => inTurn(() => make(bytes))

async function make(bytes: Buffer): Promise<MadePicture> {
  const { format, width, height } = await readFacts(bytes)
  const bounds = { bytes: env.UPLOAD_MAX_BYTES, pixels: env.UPLOAD_MAX_PIXELS }
  const fault = pictureFault({ format, width, height, bytes: bytes.length }, bounds)
  const contentType = typeOfFormat(format)
  if (fault || !contentType) throw refusal(fault ?? 'media.not_a_picture')

  const sha256 = contentHash(bytes)
  if (!(await wantAgain(sha256))) throw refuse('unavailable', 'media.being_cleared')
  const widths = widthsFor(width)
  const colour = await writeWidths({ bytes, sha256, widths })
  await keepOnce(originalKey(sha256, contentType), bytes, contentType)
  return { sha256, bytes: bytes.length, contentType, width, height, colour, widths }
}

async function readFacts(bytes: Buffer) {
  try {
    const { format, autoOrient } = await sharp(bytes).metadata()
    return { format: format ?? '', width: autoOrient.width, height: autoOrient.height }
  } catch {
    throw refusal('media.not_a_picture')
  }
}

async function writeWidths({
  bytes,
  sha256,
  widths,
}: {
  bytes: Buffer
  sha256: string
  widths: number[]
}): Promise<string> {
  // Turned upright first: the note that says which side is up goes with the rest of the metadata.
  const upright = sharp(bytes, { limitInputPixels: env.UPLOAD_MAX_PIXELS, failOn: 'error' }).autoOrient()
  try {
    for (const width of widths) {
      const webp = await upright
        .clone()
        .resize({ width, withoutEnlargement: true })
        .webp({ quality: QUALITY })
        .toBuffer()
      await keepOnce(widthKey(sha256, width), webp, 'image/webp')
    }
    const { dominant } = await sharp(await upright.clone().resize(64, 64, { fit: 'inside' }).png().toBuffer()).stats()
    return `#${[dominant.r, dominant.g, dominant.b].map((part) => part.toString(16).padStart(2, '0')).join('')}`
  } catch (cause) {
    if (isSharpRefusal(cause)) throw refusal('media.not_a_picture')
    throw cause
  }
}

/** Cuts out a part of a picture, upright and without metadata, and keeps it. False when the original is gone. */
export const makeCrop = (cut: Cut): Promise<boolean> => inTurn(() => writeCrop(cut))

interface Cut {
  sha256: string
  contentType: string
  variant: string
  crop: Crop
  width: number
}

async function writeCrop({ sha256, contentType, variant, crop, width }: Cut): Promise<boolean> {
  const stored = await storage().get(originalKey(sha256, contentType))
  if (!stored) return false
  const upright = sharp(await buffer(stored.stream), { limitInputPixels: env.UPLOAD_MAX_PIXELS }).autoOrient()
  const { autoOrient: size } = await upright.metadata()
  const webp = await upright.extract(pixelsOf(crop, size)).resize({ width }).webp({ quality: QUALITY }).toBuffer()
  await keepOnce(cropKey(sha256, variant), webp, 'image/webp')
  return true
}

async function keepOnce(key: string, bytes: Buffer, contentType: string): Promise<void> {
  if (!(await storage().exists(key))) await storage().put(key, bytes, { contentType })
}

const isSharpRefusal = (cause: unknown) =>
  cause instanceof Error && /^(Vips|Input|pngload|jpeg|webp|gif|heif)/i.test(cause.message)

const refusal = (code: 'media.too_large' | 'media.not_a_picture' | 'media.too_many_pixels') =>
  refuse('invalid', code, {
    megabytes: env.UPLOAD_MAX_BYTES / 1024 / 1024,
    megapixels: env.UPLOAD_MAX_PIXELS / 1_000_000,
  })
