import { CROP_UNITS, type Crop } from './contract'

export interface Size {
  width: number
  height: number
}

/** A crop in pixels of a picture of this size; never outside it, never empty. */
export function pixelsOf(crop: Crop, { width, height }: Size) {
  const left = Math.min(width - 1, Math.round((crop.x / CROP_UNITS) * width))
  const top = Math.min(height - 1, Math.round((crop.y / CROP_UNITS) * height))
  return {
    left,
    top,
    width: Math.max(1, Math.min(width - left, Math.round((crop.width / CROP_UNITS) * width))),
    height: Math.max(1, Math.min(height - top, Math.round((crop.height / CROP_UNITS) * height))),
  }
}

/** The name of one cut at one width: which part of the picture, how wide. */
export const cropVariant = ({ x, y, width, height }: Crop, pixels: number): string =>
  `crop-${[x, y, width, height, pixels].join('-')}`

/** A cut read from its name, or null. */
export function readVariant(variant: string): { crop: Crop; width: number } | null {
  const found = /^crop-(\d{1,5})-(\d{1,5})-(\d{1,5})-(\d{1,5})-([1-9]\d{0,3})$/.exec(variant)
  if (!found) return null
  const [x = 0, y = 0, width = 0, height = 0, pixels = 0] = found.slice(1).map(Number)
  return { crop: { x, y, width, height }, width: pixels }
}
