import fc from 'fast-check'
import sharp from 'sharp'
import { buffer } from 'node:stream/consumers'
import { beforeEach, expect, test } from 'vitest'
import { mediaAnswer } from '@/app/media/media-answer'
import { cropOf, deleteMaterial, forgetDeletedMaterials, storePicture } from '@/lib/media'
import { Crop, CROP_UNITS, type MaterialView } from '@/lib/media/contract'
import { cropVariant, pixelsOf, readVariant } from '@/lib/media/crop-rules'
import { cropKey } from '@/lib/media/picture'
import { db } from '@/lib/platform/db'
import { contentHash, storage } from '@/lib/platform/storage'
import { execute } from '@/lib/platform/use-case'
import { after, type Cast, ctxOf, DAY, makeCast, NOBODY } from '@/tests/support/cast'

const RIGHT_HALF: Crop = { x: 5000, y: 0, width: 5000, height: 10_000 }
let cast: Cast
let bytes: Buffer
let material: MaterialView
let number = 0
beforeEach(async () => {
  cast = await makeCast()
  number += 1
  // Blue on the left, red on the right; each test has bytes of its own, since files outlast it.
  const red = await sharp({ create: { width: 400, height: 400, channels: 3, background: '#f00' } })
    .png()
    .toBuffer()
  bytes = await sharp({ create: { width: 800, height: 400, channels: 3, background: { r: 0, g: number, b: 255 } } })
    .composite([{ input: red, left: 400, top: 0 }])
    .png()
    .toBuffer()
  material = await storePicture(ctxOf(cast.holder), { accountId: cast.account.id, name: 'cut.png', bytes })
})

const fetched = (address: string) => {
  const [, , materialId = '', file = ''] = address.split('/')
  return mediaAnswer(ctxOf(NOBODY), new Request(`http://x${address}`), { materialId, file })
}

test('a crop shows that part of the picture in the widths that pages need, made once and kept', async () => {
  const view = cropOf(material.picture, RIGHT_HALF)
  expect(view).toMatchObject({ id: material.id, width: 400, height: 400, alt: material.picture.alt })
  expect(view.srcset.split(', ')).toHaveLength(2)
  const answer = await fetched(view.src)
  expect(answer.headers.get('cache-control')).toContain('immutable')
  const made = sharp(Buffer.from(await answer.arrayBuffer()))
  expect(await made.metadata()).toMatchObject({ format: 'webp', width: 400, height: 400 })
  expect((await made.stats()).dominant).toMatchObject({ r: expect.any(Number), b: 8 })
  expect(await db.pictureCrop.count()).toBe(1)
  expect((await fetched(view.src)).status).toBe(200)
  expect(await db.pictureCrop.count()).toBe(1)
})

test('two who ask first for one crop both get it', async () => {
  const { src } = cropOf(material.picture, RIGHT_HALF)
  const answers = await Promise.all([fetched(src), fetched(src)])
  expect(answers.map(({ status }) => status)).toEqual([200, 200])
  await Promise.all(answers.map((answer) => answer.arrayBuffer()))
})

test('nobody can ask for a cut that no page shows', async () => {
  const { src } = cropOf(material.picture, RIGHT_HALF)
  for (const other of [src.replace('crop-5000', 'crop-4000'), src.replace(/-[0-9a-f]{24}/, '-0'.repeat(24))])
    expect((await fetched(other)).status).toBe(404)
  expect(await db.pictureCrop.count()).toBe(0)
})

test('the cuts go with the picture, and stay while another account keeps it', async () => {
  const accountId = cast.account.id
  const src = cropOf(material.picture, RIGHT_HALF).src
  await (await fetched(src)).arrayBuffer()
  const key = cropKey(contentHash(bytes), cropVariant(RIGHT_HALF, 400))
  expect(await buffer((await storage().get(key))!.stream)).not.toHaveLength(0)
  const theirs = await storePicture(ctxOf(cast.stranger), { accountId: cast.other.id, name: 'x', bytes })
  await execute(deleteMaterial, ctxOf(cast.holder), { accountId, materialId: material.id })
  expect((await fetched(src)).status).toBe(404)
  await forgetDeletedMaterials(after(60 * DAY))
  expect(await storage().exists(key)).toBe(true)
  await execute(deleteMaterial, ctxOf(cast.stranger), { accountId: cast.other.id, materialId: theirs.id })
  await forgetDeletedMaterials(after(60 * DAY))
  expect([await storage().exists(key), await db.pictureCrop.count()]).toEqual([false, 0])
})

test('a crop is never empty and never outside its picture, and its name says it again', () => {
  const side = fc.integer({ min: 1, max: 9000 })
  const part = fc.integer({ min: 0, max: CROP_UNITS })
  const crops = fc
    .record({ x: part, y: part, width: part, height: part })
    .filter((crop) => Crop.safeParse(crop).success)
  fc.assert(
    fc.property(crops, side, side, (crop, width, height) => {
      const cut = pixelsOf(crop, { width, height })
      expect(Math.min(cut.width, cut.height)).toBeGreaterThan(0)
      expect(cut.left + cut.width).toBeLessThanOrEqual(width)
      expect(cut.top + cut.height).toBeLessThanOrEqual(height)
      expect(readVariant(cropVariant(crop, 320))).toEqual({ crop, width: 320 })
    }),
  )
})
