import type { Crop } from '@/lib/media/contract'

/** A crop as its article's row keeps it; none as an empty list. */
export const numbersOf = (crop: Crop | null): number[] => (crop ? [crop.x, crop.y, crop.width, crop.height] : [])

export function cropFrom(numbers: readonly number[]): Crop | null {
  const [x, y, width, height] = numbers
  if (x === undefined || y === undefined || !width || !height) return null
  return { x, y, width, height }
}
