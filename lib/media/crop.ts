import 'server-only'
import { keyedHash } from '@/lib/platform/crypto'
import type { Crop, PictureView } from './contract'
import { cropVariant, pixelsOf } from './crop-rules'
import { widthsFor } from './rules'

const SEAL_CHARACTERS = 24

/** Only cuts that a page of ours shows are ever made: the seal keeps strangers from asking for thousands. */
export const cropSeal = (materialId: string, variant: string): string =>
  keyedHash('picture-crop', `${materialId}/${variant}`).slice(0, SEAL_CHARACTERS)

const cropAddress = (materialId: string, variant: string): string =>
  `/media/${materialId}/${variant}-${cropSeal(materialId, variant)}.webp`

/** The view of a part of a picture; without a crop the picture as it is. Its files are made when they are first asked for. */
export function cropOf(picture: PictureView, crop: Crop | null): PictureView {
  if (!crop) return picture
  const { width, height } = pixelsOf(crop, picture)
  const widths = widthsFor(width)
  const addressAt = (pixels: number) => cropAddress(picture.id, cropVariant(crop, pixels))
  return {
    ...picture,
    src: addressAt(middleOf(widths)),
    srcset: widths.map((pixels) => `${addressAt(pixels)} ${pixels}w`).join(', '),
    width,
    height,
  }
}

const middleOf = (widths: readonly number[]): number => widths[Math.min(1, widths.length - 1)] ?? 1
