import { Readable } from 'node:stream'
import { beforeEach, expect, test } from 'vitest'
import { mediaAnswer } from '@/app/media/media-answer'
import {
  beginUpload,
  deleteMaterial,
  finishUpload,
  forgetDeletedMaterials,
  forgetUploads,
  getUpload,
  listMaterials,
  listUploads,
  originalOf,
  receiveBytes,
  recordingsFor,
  removeUpload,
} from '@/lib/media'
import { MOST_UNFINISHED } from '@/lib/media/limits'
import { playedKey } from '@/lib/media/recording'
import { db } from '@/lib/platform/db'
import { contentHash, storage } from '@/lib/platform/storage'
import { execute, runQuery } from '@/lib/platform/use-case'
import { after, type Cast, ctxOf, DAY, makeCast, NOBODY } from '@/tests/support/cast'
import { mp3, mp4 } from './containers-made'
import { png } from './setting'
import sharp from 'sharp'

let cast: Cast
let number = 0
beforeEach(async () => {
  cast = await makeCast()
  number += 1
})

const code = (work: Promise<unknown>) =>
  work.then(
    () => 'taken',
    (refusal: { code?: string; message: string }) => refusal.code ?? refusal.message,
  )
/** A film that no other test has: files outlast a test. */
const film = (more: Parameters<typeof mp4>[0] = {}) =>
  mp4({ seconds: 5, frames: 30_000 + number * 10, place: '+30.27+120.15/', ...more })
const begin = (bytes: number, name = '茶山.mp4', who: Cast['editor'] = cast.editor) =>
  execute(beginUpload, ctxOf(who), { accountId: cast.account.id, name, bytes })
const which = (uploadId: string) => ({ accountId: cast.account.id, uploadId })
const send = (uploadId: string, offset: number, bytes: Buffer) =>
  receiveBytes(ctxOf(cast.editor), { ...which(uploadId), offset, stream: Readable.from([bytes]) })
const finish = (uploadId: string, durationMs: number | null = 5000, poster: Buffer | null = null) =>
  finishUpload(ctxOf(cast.editor), { ...which(uploadId), durationMs, poster })
async function uploaded(bytes: Buffer, name?: string, poster?: Buffer) {
  const { id } = await begin(bytes.length, name)
  await send(id, 0, bytes)
  return finish(id, 5000, poster)
}

test('an upload goes on where it was broken off, and becomes a video that pages play, with its still', async () => {
  const bytes = film()
  const { id } = await begin(bytes.length)
  async function* broken() {
    yield bytes.subarray(0, 10_000)
    throw new Error('the connection is gone')
  }
  await expect(receiveBytes(ctxOf(cast.editor), { ...which(id), offset: 0, stream: broken() })).rejects.toThrow('gone')
  expect((await runQuery(getUpload, ctxOf(cast.editor), which(id))).received).toBe(10_000)
  expect(await runQuery(listUploads, ctxOf(cast.editor), { accountId: cast.account.id })).toMatchObject([
    { id, received: 10_000 },
  ])
  expect(await code(finish(id))).toBe('media.upload_unfinished')
  expect(await send(id, 10_000, bytes.subarray(10_000))).toBe(bytes.length)

  const still = await sharp(await png(640, 360))
    .jpeg()
    .toBuffer()
  const material = await finish(id, 5100, still)
  expect(material).toMatchObject({ kind: 'video', name: '茶山.mp4', bytes: bytes.length, uses: 0 })
  const view = (await recordingsFor(db, [material.id])).get(material.id)
  expect(view).toMatchObject({
    type: 'video/mp4',
    durationMs: 5000,
    width: 640,
    height: 360,
    src: `/media/${material.id}/play.mp4`,
  })
  expect(view?.poster?.src).toBe(`/media/${material.id}/640.webp`)
  expect(await runQuery(listUploads, ctxOf(cast.editor), { accountId: cast.account.id })).toEqual([])
  expect((await db.materialUpload.findUniqueOrThrow({ where: { id } })).parts).toEqual([])
})

test('the original keeps what the file said of a place; what pages play does not', async () => {
  const bytes = film()
  const { id } = await uploaded(bytes)
  const answer = await mediaAnswer(ctxOf(NOBODY), new Request('http://x/'), { materialId: id, file: 'play.mp4' })
  const played = Buffer.from(await answer.arrayBuffer())
  expect([played.length, played.includes('+30.27')]).toEqual([bytes.length, false])
  const original = await originalOf({ sha256: contentHash(bytes), contentType: 'video/mp4' })
  expect(Buffer.concat((await original!.stream.toArray()) as Buffer[]).equals(bytes)).toBe(true)
})

test('a player gets any part, the whole, or the answer that there is none, and HEAD says how large it is', async () => {
  const bytes = film({ place: undefined })
  const { id: materialId } = await uploaded(bytes)
  const ask = (headers: Record<string, string>, method = 'GET', file = 'play.mp4') =>
    mediaAnswer(ctxOf(NOBODY), new Request('http://x/', { headers, method }), { materialId, file })
  const whole = await ask({})
  expect([whole.status, whole.headers.get('accept-ranges'), whole.headers.get('content-length')]).toEqual([
    200,
    'bytes',
    String(bytes.length),
  ])
  expect(Buffer.from(await whole.arrayBuffer()).equals(bytes)).toBe(true)
  const etag = whole.headers.get('etag') ?? ''
  const part = await ask({ range: 'bytes=100-199', 'if-range': etag })
  expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 100-199/${bytes.length}`])
  expect(Buffer.from(await part.arrayBuffer()).equals(bytes.subarray(100, 200))).toBe(true)
  const last = await ask({ range: 'bytes=-50' })
  expect(Buffer.from(await last.arrayBuffer()).equals(bytes.subarray(-50))).toBe(true)
  const outside = await ask({ range: `bytes=${bytes.length}-` })
  expect([outside.status, outside.headers.get('content-range')]).toEqual([416, `bytes */${bytes.length}`])
  expect((await ask({ 'if-none-match': etag })).status).toBe(304)
  const head = await ask({ range: 'bytes=0-1' }, 'HEAD')
  expect([head.status, head.body, head.headers.get('content-length')]).toEqual([206, null, '2'])
  expect((await ask({}, 'GET', 'play.mp3')).status).toBe(404)
})

test('of two who send the same place, or make a material of one upload at once, one counts; the same bytes are one material', async () => {
  const bytes = film()
  const { id } = await begin(bytes.length)
  const sent = await Promise.all([code(send(id, 0, bytes)), code(send(id, 0, bytes))])
  expect(sent.sort()).toEqual(['media.upload_moved', 'taken'])
  const finished = await Promise.allSettled([finish(id), finish(id)])
  const [first] = finished.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  expect(await finish(id)).toMatchObject({ id: first?.id })
  expect((await uploaded(bytes, 'again.mp4')).id).toBe(first?.id)
  expect(await db.material.count({ where: { accountId: cast.account.id } })).toBe(1)
})

test('an upload is nobody’s but who began it; strangers and analysts begin none', async () => {
  const bytes = film()
  const { id } = await begin(bytes.length)
  for (const other of [cast.holder, cast.stranger, cast.analyst]) {
    expect(await code(runQuery(getUpload, ctxOf(other), which(id)))).toMatch(/not_found|not_your_task/)
    const stream = Readable.from([bytes])
    expect(await code(receiveBytes(ctxOf(other), { ...which(id), offset: 0, stream }))).toMatch(
      /not_found|not_your_task/,
    )
  }
  expect(await code(begin(bytes.length, 'x.mp4', cast.analyst))).toBe('media.not_your_task')
  expect(await code(begin(bytes.length, 'x.mp4', cast.stranger))).toBe('request.not_found')
})

test('what cannot come in is refused before a byte is sent: too large, no room, too many begun', async () => {
  const MIB = 1024 ** 2
  expect(await code(begin(501 * MIB))).toBe('media.recording_too_large')
  expect(await code(begin(61 * MIB, 'long.mp3'))).toBe('media.recording_too_large')
  const most = 10 * 1024 * MIB
  for (let taken = 0; taken + 500 * MIB <= most; taken += 500 * MIB) await begin(500 * MIB)
  await expect(begin(500 * MIB)).rejects.toMatchObject({
    kind: 'limit',
    code: 'media.no_room',
    facts: { limitMegabytes: 10_240, megabytes: 500 },
  })
  for (let more = 20; more < MOST_UNFINISHED; more += 1) await begin(1)
  expect(await code(begin(1))).toBe('media.too_many_unfinished')
})

test('more bytes than were announced are not taken', async () => {
  const { id } = await begin(100)
  expect(await code(send(id, 0, Buffer.alloc(101)))).toBe('media.upload_moved')
})

test('what turns out to be no recording is refused and forgotten with its bytes; a picture becomes a picture', async () => {
  const text = Buffer.from('not a film '.repeat(100))
  const { id } = await begin(text.length)
  await send(id, 0, text)
  const { parts } = await db.materialUpload.findUniqueOrThrow({ where: { id } })
  expect(await code(finish(id))).toBe('media.not_playable')
  expect([await db.materialUpload.count(), await storage().exists(parts[0]!)]).toEqual([0, false])
  expect(await uploaded(await png(40 + number, 30), 'p.png')).toMatchObject({ kind: 'picture' })
  expect(await code(uploaded(film(), 'f.mp4', text))).toBe('media.not_a_picture')
})

test('an unfinished upload is forgotten with its bytes when its time is over, or when it is given up', async () => {
  const bytes = film()
  const { id } = await begin(bytes.length)
  await send(id, 0, bytes.subarray(0, 5000))
  const { parts } = await db.materialUpload.findUniqueOrThrow({ where: { id } })
  expect(await forgetUploads(after(DAY))).toBe(0)
  expect(await forgetUploads(after(3 * DAY))).toBe(1)
  expect(await storage().exists(parts[0]!)).toBe(false)
  expect(await code(send(id, 5000, bytes.subarray(5000)))).toBe('request.not_found')
  const { id: other } = await begin(bytes.length)
  expect(await execute(removeUpload, ctxOf(cast.editor), which(other))).toEqual([])
  expect(await db.materialUpload.count()).toBe(0)
})

test('all files of a deleted video go with it', async () => {
  const bytes = film()
  const still = await sharp(await png(200 + number, 100))
    .jpeg()
    .toBuffer()
  const { id: materialId } = await uploaded(bytes, 'x.mp4', still)
  const accountId = cast.account.id
  const keys = [
    playedKey(contentHash(bytes), 'video/mp4'),
    `originals/${contentHash(still).slice(0, 2)}/${contentHash(still).slice(2, 4)}/${contentHash(still)}.jpeg`,
  ]
  for (const key of keys) expect(await storage().exists(key)).toBe(true)
  await execute(deleteMaterial, ctxOf(cast.holder), { accountId, materialId })
  expect((await mediaAnswer(ctxOf(NOBODY), new Request('http://x/'), { materialId, file: 'play.mp4' })).status).toBe(
    404,
  )
  await forgetDeletedMaterials(after(60 * DAY))
  for (const key of keys) expect(await storage().exists(key)).toBe(false)
})

test('the list shows one kind at a time', async () => {
  await uploaded(mp3({ frames: 300 + number }), 'a.mp3')
  const list = (kind: 'voice' | 'video') =>
    runQuery(listMaterials, ctxOf(cast.analyst), { accountId: cast.account.id, kind })
  expect((await list('voice')).materials).toMatchObject([
    { kind: 'voice', recording: { type: 'audio/mpeg', poster: null } },
  ])
  expect((await list('video')).total).toBe(0)
})
