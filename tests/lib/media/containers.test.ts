import fc from 'fast-check'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { blanked, checkRecording } from '@/lib/media/recording'
import { settledDuration } from '@/lib/media/recording-rules'
import { NOW } from '@/tests/support/cast'
import { mp3, mp4, ogg, webm } from './containers-made'

const folder = mkdtempSync(path.join(tmpdir(), 'xintai-containers-'))
afterAll(() => rmSync(folder, { recursive: true }))

function check(bytes: Buffer, claimedMs: number | null = null) {
  const file = path.join(folder, 'one')
  writeFileSync(file, bytes)
  return checkRecording({ path: file, bytes: bytes.length, sha256: '' }, { claimedMs, now: NOW })
}
const code = (work: Promise<unknown>) =>
  work.then(
    () => 'taken',
    (refusal: { code: string }) => refusal.code,
  )

test.each([
  ['a film', mp4(), { kind: 'VIDEO', contentType: 'video/mp4', durationMs: 5000, width: 640, height: 360 }],
  ['a film held upright', mp4({ turned: true }), { width: 360, height: 640 }],
  ['an M4A', mp4({ tracks: ['soun'], brand: 'M4A ' }), { kind: 'VOICE', contentType: 'audio/mp4', durationMs: 5000 }],
  ['an MP4 with sound alone', mp4({ tracks: ['soun'] }), { kind: 'VOICE', contentType: 'audio/mp4' }],
  ['a WebM', webm(), { kind: 'VIDEO', contentType: 'video/webm', durationMs: 4000, width: 640, height: 360 }],
  ['a WebM with sound alone', webm({ types: [2] }), { kind: 'VOICE', contentType: 'audio/webm' }],
  ['an Ogg', ogg(), { kind: 'VOICE', contentType: 'audio/ogg', durationMs: 3000 }],
])('%s is known by its content, with its length', async (_, bytes, found) => {
  expect(await check(bytes)).toMatchObject(found)
})

test('an MP3 and a recording without a stated length are as long as a browser measured, where that can be', async () => {
  expect(await check(mp3(), 2600)).toMatchObject({ kind: 'VOICE', contentType: 'audio/mpeg', durationMs: 2600 })
  expect(await check(webm({ seconds: null }), 4000)).toMatchObject({ durationMs: 4000 })
  expect(await code(check(mp3(), 600_000))).toBe('media.duration_unlikely')
  expect(await code(check(mp3()))).toBe('media.duration_unlikely')
})

test('a length that differs from what the file says is not believed', async () => {
  expect(await code(check(mp4({ seconds: 5 }), 60_000))).toBe('media.duration_unlikely')
  expect(await code(check(mp4({ seconds: 5 }), 5900))).toBe('taken')
})

test('what is no sound and no film, or carries none, is refused whatever it is called', async () => {
  const none: [string, Buffer][] = [
    ['text', Buffer.from('hello '.repeat(2000))],
    ['a page', Buffer.from('<html><script>alert(1)</script></html>')],
    ['a picture', Buffer.from('GIF89a'.padEnd(200, '\0'), 'latin1')],
    ['a container without tracks', mp4({ tracks: [] })],
    ['a cut container', mp4().subarray(0, 200)],
    ['a WebM without tracks', webm({ types: [] })],
    ['noise behind the mark of an MP3', Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0]), Buffer.alloc(9000, 1)])],
  ]
  for (const [name, bytes] of none) expect(await code(check(bytes, 1000)), name).toBe('media.not_playable')
})

test('what is longer than the rulebook allows is refused with the limit', async () => {
  await expect(check(mp4({ seconds: 3700, frames: 7_000_000 }))).rejects.toMatchObject({
    code: 'media.recording_too_long',
    facts: { minutes: 60 },
  })
})

test.each([
  ['MP4', mp4({ place: '+30.2741+120.1551/' }), '+30.2741'],
  ['WebM', webm({ tag: 'LOCATION 30.2741' }), '30.2741'],
  ['MP3', mp3({ artist: 'Somebody at 30.2741' }), '30.2741'],
])(
  'a place or a name in a %s is not in the copy that pages play, which is as long and still readable',
  async (_, bytes, secret) => {
    expect(bytes.includes(secret)).toBe(true)
    const { blanks, durationMs, contentType } = await check(bytes, 2600).catch(() => check(bytes))
    for (const pieceBytes of [7, 4096]) {
      const played = Buffer.concat(await collected(blanked(piecesOf(bytes, pieceBytes), blanks)))
      expect(played.length).toBe(bytes.length)
      expect(played.includes(secret)).toBe(false)
      expect(await check(played, durationMs)).toMatchObject({ contentType, durationMs })
    }
  },
)

async function* piecesOf(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield Buffer.from(bytes.subarray(at, at + size))
}
async function collected(pieces: AsyncIterable<Buffer>): Promise<Buffer[]> {
  const all: Buffer[] = []
  for await (const piece of pieces) all.push(piece)
  return all
}

test('no noise makes a reader loop or throw', async () => {
  const heads = [mp4().subarray(0, 60), webm().subarray(0, 60), ogg().subarray(0, 60), mp3().subarray(0, 20)]
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 400 }), async (head, noise) => {
      expect(await code(check(Buffer.concat([head, noise]), 1000))).toMatch(/^(taken|media\.[a-z_]+)$/)
    }),
    { numRuns: 150 },
  )
})

test('a settled length is what the container says, or what was measured, and always one that the bytes can have', () => {
  const ms = fc.option(fc.integer({ min: -1000, max: 10_000_000 }))
  fc.assert(
    fc.property(
      fc.constantFrom('VOICE' as const, 'VIDEO' as const),
      fc.integer({ min: 1, max: 600_000_000 }),
      ms,
      ms,
      (kind, bytes, claimedMs, containerMs) => {
        const settled = settledDuration({ kind, bytes, claimedMs, containerMs })
        if (settled !== null) expect(settled).toBe(containerMs ?? claimedMs)
      },
    ),
  )
})
