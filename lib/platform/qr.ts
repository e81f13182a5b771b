import 'server-only'
import QRCode from 'qrcode'
import sharp from 'sharp'

export interface QrOptions {
  /** An SVG document drawn in the middle; null for none. The platform's mark when left out. */
  logo?: string | null
  /** Pixels a side; an SVG without it takes the room that it is given. */
  size?: number
}

// Four modules of quiet around the code: ISO 18004 asks for them, scanners rely on them.
const QUIET = 4
// Level H restores 30 % of the code; the logo covers under 7 %.
const LOGO_SHARE = 0.24
const MARK =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" rx="11" fill="#0f6b63"/>' +
  '<path d="M10 15.5C10 13 12 11 14.5 11h19c2.5 0 4.5 2 4.5 4.5v11c0 2.5-2 4.5-4.5 4.5H24l-7.5 6.500V31h-2C12 31 10 29 10 26.5z" fill="#fff"/>' +
  '<path d="M16 18.5h16M16 24h10" stroke="#0f6b63" stroke-width="2.6" stroke-linecap="round"/></svg>'
const LOGO_PIXELS = 192

/** The code as a self-contained SVG that scales to print, the logo in its middle (ACC-11). */
export function qrSvg(text: string, { logo = MARK, size }: QrOptions = {}): string {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'H' })
  const side = modules.size + 2 * QUIET
  const rows = Array.from({ length: modules.size }, (_, y) => y)
  const path = rows.flatMap((y) =>
    rows.filter((x) => modules.get(y, x)).map((x) => `M${x + QUIET} ${y + QUIET}h1v1h-1z`),
  )
  const room = size === undefined ? '' : ` width="${size}" height="${size}"`
  return (
    `<svg xmlns="http://www.w3.org/2000/svg"${room} viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges" role="img">` +
    `<rect width="${side}" height="${side}" fill="#fff"/><path d="${path.join('')}" fill="#111"/>` +
    `${logo === null ? '' : middle({ logo, side, modules: modules.size })}</svg>`
  )
}

/** The code as PNG, for places that take no SVG; drawn at its size, so that print has whole modules. */
export async function qrPng(text: string, { size = 860, ...options }: QrOptions = {}): Promise<Buffer> {
  return sharp(Buffer.from(qrSvg(text, { ...options, size })), { limitInputPixels: size * size * 2 })
    .resize(size, size, { kernel: 'nearest' })
    .png({ compressionLevel: 9 })
    .toBuffer()
}

/** A picture as a logo for the middle of a code: cut to a square with round corners, small enough to travel inside the file. */
export async function pictureLogo(picture: Buffer): Promise<string> {
  const square = await sharp(picture).resize(LOGO_PIXELS, LOGO_PIXELS, { fit: 'cover' }).png().toBuffer()
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><clipPath id="r"><rect width="48" height="48" rx="9"/></clipPath>' +
    `<image width="48" height="48" clip-path="url(#r)" href="data:image/png;base64,${square.toString('base64')}"/></svg>`
  )
}

function middle({ logo, side, modules }: { logo: string; side: number; modules: number }): string {
  const box = modules * LOGO_SHARE
  const at = (side - box) / 2
  const inner = box * 0.88
  const innerAt = (side - inner) / 2
  const nested = logo.replace(
    '<svg ',
    `<svg x="${innerAt}" y="${innerAt}" width="${inner}" height="${inner}" shape-rendering="auto" `,
  )
  return `<rect x="${at}" y="${at}" width="${box}" height="${box}" rx="${box * 0.16}" fill="#fff" shape-rendering="auto"/>${nested}`
}
