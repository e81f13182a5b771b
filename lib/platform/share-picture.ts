import 'server-only'
import sharp, { type OverlayOptions } from 'sharp'

export const SHARE_WIDTH = 1200
export const SHARE_HEIGHT = 630
const PAPER = '#f7f5f1'
const ACCENT = '#0b655d'
/** The room of the words at the left when there is a picture at the right, and without one. */
const WITH_COVER = 600
const EDGE = 72

export interface SharePicture {
  title: string
  /** Under the title: whose it is. */
  name: string
  /** Fills the right half. */
  cover: Buffer | null
  /** Stands above the title. */
  logo: Buffer | null
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

interface Words {
  text: string
  width: number
  height: number
  colour: string
  weight: 'Bold' | 'Regular'
}
/** Words as a transparent picture that fits its room; the drawing library chooses a size and an installed font. */
const words = ({ text, width, height, colour, weight }: Words): Promise<Buffer> =>
  sharp({
    text: {
      text: `<span foreground="${colour}">${escaped(text)}</span>`,
      font: `sans ${weight}`,
      ...{ width, height, rgba: true, wrap: 'word-char', spacing: 12 },
    },
  })
    .png()
    .toBuffer()

const drawn = (character: string) =>
  sharp({ text: { text: character, font: 'sans', dpi: 96, rgba: true } })
    .raw()
    .toBuffer()

let known: Promise<boolean> | undefined
/** Whether this machine has a font for Chinese: without one every character would be the same empty box. */
export const hasFonts = (): Promise<boolean> =>
  (known ??= Promise.all(['文', '章', 'A'].map(drawn)).then(
    ([first, second, third]) => Boolean(first && second && third && !first.equals(second) && !second.equals(third)),
    () => false,
  ))

const fit = (picture: Buffer, width: number, height: number) =>
  sharp(picture).resize(width, height, { fit: 'cover', position: 'attention' }).png().toBuffer()

async function roundLogo(logo: Buffer, side: number): Promise<Buffer> {
  const mask = Buffer.from(
    `<svg width="${side}" height="${side}"><rect width="${side}" height="${side}" rx="${side * 0.2}"/></svg>`,
  )
  return sharp(await fit(logo, side, side))
    .composite([{ input: mask, blend: 'dest-in' }])
    .png()
    .toBuffer()
}

/** The frame in our own style: paper, and a line of the accent at the foot. */
const frame = (width: number) =>
  Buffer.from(
    `<svg width="${SHARE_WIDTH}" height="${SHARE_HEIGHT}"><rect width="100%" height="100%" fill="${PAPER}"/>` +
      `<rect x="${EDGE}" y="${SHARE_HEIGHT - 72}" width="${Math.min(width, 160)}" height="6" rx="3" fill="${ACCENT}"/></svg>`,
  )

/**
 * The picture that other sites show for a page: title, whose it is, cover. Where no font for Chinese is installed the words are
 * left out, and cover and logo stand alone: the other site writes the title beneath it anyway.
 */
export async function sharePicture({ title, name, cover, logo }: SharePicture): Promise<Buffer> {
  const writes = await hasFonts()
  const room = (cover ? WITH_COVER : SHARE_WIDTH) - 2 * EDGE + (cover ? EDGE / 2 : 0)
  const layers: OverlayOptions[] = []
  if (cover) {
    const left = writes ? WITH_COVER : 0
    layers.push({ input: await fit(cover, SHARE_WIDTH - left, SHARE_HEIGHT), left, top: 0 })
  }
  if (logo) {
    const side = writes ? 96 : 168
    layers.push({ input: await roundLogo(logo, side), left: EDGE, top: EDGE })
  }
  if (writes) {
    const top = logo ? EDGE + 128 : EDGE
    layers.push({
      input: await words({ text: title, width: room, height: 240, colour: '#1f1d1a', weight: 'Bold' }),
      left: EDGE,
      top,
    })
    layers.push({
      input: await words({ text: name, width: room, height: 34, colour: '#625c54', weight: 'Regular' }),
      left: EDGE,
      top: SHARE_HEIGHT - 138,
    })
  }
  return sharp(frame(room)).composite(layers).png({ compressionLevel: 9, palette: true, quality: 90 }).toBuffer()
}
