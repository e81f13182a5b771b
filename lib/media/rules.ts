import { PICTURE_TYPES, PICTURE_WIDTHS, type PictureView } from './contract'

/** What was found out about bytes by decoding them, never by their name. */
export interface PictureFacts {
  format: string
  width: number
  height: number
  bytes: number
}
export interface PictureBounds {
  bytes: number
  pixels: number
}

const TYPE_OF_FORMAT: Record<string, (typeof PICTURE_TYPES)[number]> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  heif: 'image/avif',
}

/** The media type of an accepted format, or null: what is not a raster picture of these kinds is not taken. */
export const typeOfFormat = (format: string): (typeof PICTURE_TYPES)[number] | null => TYPE_OF_FORMAT[format] ?? null

/** Why a picture is not taken, or null. */
export function pictureFault({ format, width, height, bytes }: PictureFacts, bounds: PictureBounds) {
  if (bytes > bounds.bytes) return 'media.too_large' as const
  if (!typeOfFormat(format)) return 'media.not_a_picture' as const
  if (width * height > bounds.pixels) return 'media.too_many_pixels' as const
  return null
}

/** Widths to make from an original: never larger than it is. */
export function widthsFor(width: number): number[] {
  const smaller = PICTURE_WIDTHS.filter((wanted) => wanted < width)
  const largest = Math.min(width, Math.max(...PICTURE_WIDTHS))
  return smaller.includes(largest as (typeof smaller)[number]) ? smaller : [...smaller, largest]
}

export interface PictureRow {
  id: string
  alt: string
  width: number | null
  height: number | null
  colour: string | null
  widths: number[]
}

/** The middle width is what a phone shows and what a reader without `srcset` gets. */
const MIDDLE = 750

/** The view of a stored picture. */
export function pictureView({ id, alt, width, height, colour, widths }: PictureRow): PictureView {
  const shown = widths.findLast((made) => made <= MIDDLE) ?? widths[0] ?? MIDDLE
  return {
    id,
    src: pictureAddress(id, shown),
    srcset: widths.map((made) => `${pictureAddress(id, made)} ${made}w`).join(', '),
    width: width ?? shown,
    height: height ?? shown,
    alt,
    colour: colour ?? '#e8e4dc',
  }
}

export const pictureAddress = (id: string, width: number): string => `/media/${id}/${width}.webp`
