import jsQR from 'jsqr'
import QRCode from 'qrcode'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { pictureLogo, qrPng, qrSvg } from '@/lib/platform/qr'

const link = 'https://xintai.example/f/k7m2p9x4qa'

test('the picture shows the code of the text, module by module, wherever the logo is not', async () => {
  const { modules } = QRCode.create(link, { errorCorrectionLevel: 'H' })
  const side = modules.size + 8
  const { data, info } = await sharp(await qrPng(link, { size: side * 8 }))
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  let differing = 0
  for (let y = 0; y < modules.size; y += 1)
    for (let x = 0; x < modules.size; x += 1) {
      const at = ((y + 4) * 8 + 4) * info.width + (x + 4) * 8 + 4
      if (data[at * info.channels]! < 128 !== Boolean(modules.get(y, x))) differing += 1
    }
  expect(info.width).toBe(side * 8)
  expect(differing).toBeGreaterThan(0)
  expect(differing / modules.size ** 2).toBeLessThan(0.07)
})

test('the SVG stands alone and can leave the logo out', () => {
  const plain = qrSvg(link, { logo: null })
  expect(plain).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/)
  expect(plain.match(/<svg/g)).toHaveLength(1)
  expect(qrSvg(link).match(/<svg/g)).toHaveLength(2)
  expect(plain).not.toContain('href')
})

/** What a scanner reads from a PNG. */
async function scanned(png: Buffer): Promise<string | undefined> {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data
}

const busyPicture = () =>
  sharp({ create: { width: 640, height: 480, channels: 3, background: '#111' } })
    .composite([{ input: { create: { width: 320, height: 240, channels: 3, background: '#fff' } } }])
    .jpeg()
    .toBuffer()

test.each([430, 860, 1720])('a scanner reads the code of %i pixels with the platform’s mark in it', async (size) => {
  expect(await scanned(await qrPng(link, { size }))).toBe(link)
})

test('a scanner reads the code with a dark and busy picture in it, from the PNG and from the SVG', async () => {
  const logo = await pictureLogo(await busyPicture())
  expect(await scanned(await qrPng(link, { logo, size: 860 }))).toBe(link)
  expect(
    await scanned(
      await sharp(Buffer.from(qrSvg(link, { logo, size: 860 })))
        .png()
        .toBuffer(),
    ),
  ).toBe(link)
})

test('a poster has the size that was asked for', async () => {
  expect(await sharp(await qrPng(link, { size: 3440 })).metadata()).toMatchObject({ width: 3440, height: 3440 })
})
