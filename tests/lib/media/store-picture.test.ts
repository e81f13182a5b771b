import sharp from 'sharp'
import { buffer } from 'node:stream/consumers'
import { beforeEach, expect, test } from 'vitest'
import {
  chooseAccountPicture,
  deleteMaterial,
  getAccountPictures,
  getServedPicture,
  listMaterials,
  readUpload,
  storePicture,
  takePicture,
  useMaterials,
} from '@/lib/media'
import { UPLOADS } from '@/lib/media/limits'
import { widthKey } from '@/lib/media/picture'
import { db, transaction } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { newId } from '@/lib/platform/ids'
import { takeOrRefuse } from '@/lib/platform/rate-limit'
import { contentHash, storage } from '@/lib/platform/storage'
import { execute, runQuery } from '@/lib/platform/use-case'
import { type Cast, ctxOf, makeCast, NOW } from '@/tests/support/cast'
import { picture, png } from './setting'

let cast: Cast
beforeEach(async () => {
  cast = await makeCast()
})

const store = (bytes: Buffer, name = '茶山.png') =>
  storePicture(ctxOf(cast.editor), { accountId: cast.account.id, name, bytes })
const code = (work: Promise<unknown>) =>
  work.then(
    () => 'taken',
    (refusal: { code: string }) => refusal.code,
  )

test('a picture is kept in every width that pages need and none larger than it is', async () => {
  const { picture: view, bytes } = await store(await png(800, 400))
  expect(view).toMatchObject({ width: 800, height: 400, alt: '', colour: expect.stringMatching(/^#[0-9a-f]{6}$/) })
  expect(view.srcset).toBe(
    `/media/${view.id}/320.webp 320w, /media/${view.id}/750.webp 750w, /media/${view.id}/800.webp 800w`,
  )
  expect(view.src).toBe(`/media/${view.id}/750.webp`)
  expect(bytes).toBeGreaterThan(0)
  const { key } = await runQuery(getServedPicture, ctxOf({ kind: 'anonymous' }), { materialId: view.id, width: 320 })
  const small = await sharp(await buffer((await storage().get(key))!.stream)).metadata()
  expect(small).toMatchObject({ format: 'webp', width: 320, height: 160 })
})

test('positions and all other metadata are removed, and the picture stands upright without them', async () => {
  const exif = { IFD0: { Make: 'Camera' }, IFD3: { GPSLatitude: '25/1 2/1 3/1', GPSLatitudeRef: 'N' } }
  const bytes = await sharp(await png(400, 200))
    .withExif(exif)
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  expect((await sharp(bytes).metadata()).exif).toBeDefined()
  const { picture: view } = await store(bytes, 'gps.jpg')
  expect(view).toMatchObject({ width: 200, height: 400 })
  const made = await sharp(await buffer((await storage().get(widthKey(contentHash(bytes), 200)))!.stream)).metadata()
  expect(made).toMatchObject({ width: 200, height: 400 })
  expect([made.exif, made.xmp, made.iptc, made.icc, made.orientation]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})

test('the original is kept apart, under no address', async () => {
  const bytes = await png()
  const { id } = await store(bytes)
  const hash = contentHash(bytes)
  expect(await storage().exists(`originals/${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}.png`)).toBe(true)
  expect(await code(runQuery(getServedPicture, ctxOf(cast.holder), { materialId: id, width: 41 }))).toBe(
    'request.not_found',
  )
})

test('what is no picture is refused by its content, whatever it is called', async () => {
  const others = [
    '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    'GIF89a',
    '%PDF-1.7',
    '<html></html>',
    '\x89PNG\r\n\x1a\n',
  ]
  for (const other of others)
    expect(await code(store(Buffer.from(other, 'latin1'), 'photo.png')), other).toBe('media.not_a_picture')
  const cut = (
    await sharp(await png(300, 300))
      .jpeg()
      .toBuffer()
  ).subarray(0, 400)
  expect(await code(store(cut))).toBe('media.not_a_picture')
  expect(await db.material.count()).toBe(0)
})

test('a picture that would fill the memory when decoded is refused', async () => {
  const side = Math.ceil(Math.sqrt(env.UPLOAD_MAX_PIXELS)) + 10
  const bytes = await sharp({ create: { width: side, height: side, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
  expect(await code(store(bytes))).toBe('media.too_many_pixels')
})

test('an upload is given up at the first byte too many, and the rest is never read', async () => {
  let given = 0
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      given += 1
      controller.enqueue(new Uint8Array(1024 * 1024))
    },
  })
  expect(await code(readUpload(endless))).toBe('media.too_large')
  expect(given).toBeLessThan(env.UPLOAD_MAX_BYTES / 1024 / 1024 + 4)
  expect(await code(readUpload(new ReadableStream({ start: (controller) => controller.close() })))).toBe('media.empty')
})

test('a stranger is refused before a byte of theirs is read', async () => {
  let isRead = false
  const read = async () => {
    isRead = true
    return png()
  }
  const upload = { accountId: cast.account.id, name: 'x', read }
  expect(await code(takePicture(ctxOf(cast.stranger), upload))).toBe('request.not_found')
  expect(await code(takePicture(ctxOf(cast.analyst), upload))).toBe('media.not_your_task')
  expect(isRead).toBe(false)
})

test('one person may upload so many an hour and is told when again; what is too many is not read', async () => {
  const { id } = cast.editor
  await Promise.all(Array.from({ length: UPLOADS.points }, () => takeOrRefuse(UPLOADS, id)))
  const read = () => Promise.reject(new Error('read'))
  const upload = takePicture(ctxOf(cast.editor), { accountId: cast.account.id, name: 'x', read })
  await expect(upload).rejects.toMatchObject({
    kind: 'limit',
    code: 'media.too_many_uploads',
    facts: { again: expect.any(String) },
  })
  expect((await picture(cast)).name).toBe('茶山.png')
})

test('the same bytes are one material of an account, also when two upload at once; another account has its own', async () => {
  const bytes = await png()
  const [first, second] = await Promise.all([store(bytes), store(bytes, 'again.png')])
  expect(second.id).toBe(first.id)
  const other = await storePicture(ctxOf(cast.stranger), { accountId: cast.other.id, name: 'x', bytes })
  expect(other.id).not.toBe(first.id)
})

test('a picture that something shows cannot be deleted; afterwards it can, and the same bytes bring it back', async () => {
  const { id: materialId } = await picture(cast)
  const { id: accountId } = cast.account
  const showing = { accountId, usedBy: 'reply' as const, refId: newId(NOW) }
  await transaction((tx) => useMaterials(tx, { ...showing, materialIds: [materialId] }))
  expect(await code(execute(deleteMaterial, ctxOf(cast.holder), { accountId, materialId }))).toBe('media.in_use')
  await transaction((tx) => useMaterials(tx, { ...showing, materialIds: [] }))
  expect(await code(execute(deleteMaterial, ctxOf(cast.holder), { accountId, materialId }))).toBe('taken')
  expect((await runQuery(listMaterials, ctxOf(cast.holder), { accountId })).total).toBe(0)
  expect(await code(runQuery(getServedPicture, ctxOf(cast.holder), { materialId, width: 40 }))).toBe(
    'request.not_found',
  )
  expect((await picture(cast)).id).toBe(materialId)
})

test('the picture that is an account’s face is kept; another one frees it, and a stranger’s picture is refused', async () => {
  const { id: accountId } = cast.account
  const first = await picture(cast)
  const second = await picture(cast, '#300')
  const choose = (materialId: string) => execute(chooseAccountPicture, ctxOf(cast.holder), { accountId, materialId })
  const remove = (materialId: string) => code(execute(deleteMaterial, ctxOf(cast.holder), { accountId, materialId }))

  await choose(first.id)
  const faces = await runQuery(getAccountPictures, ctxOf(cast.reader), { accountIds: [accountId, cast.other.id] })
  expect(faces).toEqual({ [accountId]: first.picture })
  expect(await remove(first.id)).toBe('media.in_use')

  await choose(second.id)
  expect(await remove(first.id)).toBe('taken')
  const foreign = await storePicture(ctxOf(cast.stranger), { accountId: cast.other.id, name: 'x', bytes: await png() })
  expect(await code(choose(foreign.id))).toBe('media.not_in_materials')
  expect(await code(choose(first.id))).toBe('media.not_in_materials')
  expect(await remove(second.id)).toBe('media.in_use')

  await choose('')
  expect(await runQuery(getAccountPictures, ctxOf(cast.reader), { accountIds: [accountId] })).toEqual({})
  expect(await remove(second.id)).toBe('taken')
})

test('another account cannot use the picture', async () => {
  const { id } = await picture(cast)
  const showing = { accountId: cast.other.id, usedBy: 'article' as const, refId: newId(NOW), materialIds: [id] }
  await transaction((tx) => useMaterials(tx, showing))
  expect(await db.materialUse.count()).toBe(0)
})

test('the list goes on where it ended, newest first, and finds by name and description', async () => {
  for (const background of ['#100', '#200', '#300']) await picture(cast, background)
  const ask = (more: object) => runQuery(listMaterials, ctxOf(cast.analyst), { accountId: cast.account.id, ...more })
  const first = await ask({ limit: 2 })
  expect([first.materials.length, first.total]).toEqual([2, 3])
  const rest = await ask({ limit: 2, cursor: first.nextCursor })
  expect([rest.materials.length, rest.nextCursor]).toEqual([1, null])
  expect(new Set([...first.materials, ...rest.materials].map(({ id }) => id)).size).toBe(3)
  expect((await ask({ search: '茶' })).total).toBe(3)
  expect((await ask({ search: '海' })).total).toBe(0)
})
