import sharp from 'sharp'

/** A small PNG; another number is another picture. */
export const picture = (shade: number): Promise<Buffer> =>
  sharp({ create: { width: 64, height: 48, channels: 3, background: { r: shade, g: 90, b: 120 } } })
    .png()
    .toBuffer()
