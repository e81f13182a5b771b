import fc from 'fast-check'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkedKey, contentHash, contentKey, variantKey } from '@/lib/platform/storage/keys'
import { localDisk } from '@/lib/platform/storage/local-disk'
import { s3 } from '@/lib/platform/storage/s3'
import { startS3StandIn } from '../../support/s3-stand-in'

const plain = { contentType: 'text/plain' }
const signer = { bucket: 'xintai', region: 'local', accessKeyId: 'key', secretAccessKey: 'secret' }
let root: string
let standIn: Awaited<ReturnType<typeof startS3StandIn>>

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'xintai-storage-'))
  standIn = await startS3StandIn()
})
afterAll(async () => {
  await rm(root, { recursive: true })
  await standIn.stop()
})

const drivers = {
  'local disk': () => localDisk(root),
  S3: () => s3({ ...signer, endpoint: standIn.endpoint, forcePathStyle: true, prefix: 'files' }),
}

describe.each(Object.entries(drivers))('storage on %s', (_name, make) => {
  test('gives back the bytes that were put, whole and by range', async () => {
    const storage = make()
    await storage.put('texts/greeting.txt', Buffer.from('0123456789'), plain)
    const whole = await storage.get('texts/greeting.txt')
    expect(whole).toMatchObject({ size: 10, totalSize: 10 })
    expect(await text(whole!.stream)).toBe('0123456789')
    const part = await storage.get('texts/greeting.txt', { start: 3, end: 5 })
    expect(part).toMatchObject({ size: 3, totalSize: 10 })
    expect(await text(part!.stream)).toBe('345')
    const rest = await storage.get('texts/greeting.txt', { start: 8 })
    expect(await text(rest!.stream)).toBe('89')
  })

  test('takes a stream of known length', async () => {
    const storage = make()
    await storage.put(
      'texts/stream.txt',
      { stream: Readable.from([Buffer.from('ab'), Buffer.from('cd')]), size: 4 },
      plain,
    )
    expect(await text((await storage.get('texts/stream.txt'))!.stream)).toBe('abcd')
  })

  test('lists a folder page by page, each file once, whatever lies beside it', async () => {
    const storage = make()
    const names = ['aa/bb/one.txt', 'aa/bb/two.txt', 'aa/b.txt', 'ab/one.txt', 'b.txt']
    for (const name of names) await storage.put(`listed/${name}`, Buffer.from('x'), plain)
    await storage.put('listed-too/one.txt', Buffer.from('x'), plain)
    const found: string[] = []
    for (let after: string | null = null, more = true; more;) {
      const { files, next } = await storage.list('listed', { after, most: 2 })
      expect(files.length).toBeLessThanOrEqual(2)
      for (const { key, at } of files) {
        expect(Math.abs(at.getTime() - Date.now())).toBeLessThan(60_000)
        found.push(key.slice('listed/'.length))
      }
      after = next
      more = next !== null
    }
    expect(found.toSorted()).toEqual(names.toSorted())
    expect(await storage.list('nothing', { after: null, most: 2 })).toEqual({ files: [], next: null })
  })

  test('says null and false for what is not there, and deletes twice without complaint', async () => {
    const storage = make()
    await storage.put('texts/gone.txt', Buffer.from('x'), plain)
    expect(await storage.exists('texts/gone.txt')).toBe(true)
    await storage.delete('texts/gone.txt')
    await storage.delete('texts/gone.txt')
    expect(await storage.exists('texts/gone.txt')).toBe(false)
    expect(await storage.get('texts/gone.txt')).toBeNull()
  })

  test('is healthy while it can write, read and delete', async () => {
    await expect(make().health()).resolves.toBeUndefined()
  })
})

test('a stream that ends early leaves no file on the disk', async () => {
  const storage = localDisk(root)
  const short = { stream: Readable.from([Buffer.from('ab')]), size: 4 }
  await expect(storage.put('texts/short.txt', short, plain)).rejects.toThrow('2 of 4')
  expect(await storage.exists('texts/short.txt')).toBe(false)
  expect(await readdir(path.join(root, '.incoming'))).toEqual([])
})

test('S3 requests carry a signature: a wrong service refuses and the driver says so', async () => {
  const answer = await fetch(`${standIn.endpoint}/xintai/files/texts/greeting.txt`)
  expect(answer.status).toBe(403)
})

test('no key leaves the folder', () => {
  for (const key of [
    '../x',
    'a/../../x',
    '/etc/passwd',
    'a//b',
    'a/.',
    'a/..',
    'a/.hidden',
    'a\\..\\b',
    'a/b\0',
    'a/%2e%2e/b',
    'a',
    '',
  ])
    expect(() => checkedKey(key), key).toThrow()
  const anything = fc.string({ unit: fc.constantFrom('a', '0', '.', '/', '\\', '-', '\0', '%', ' ') })
  fc.assert(
    fc.property(anything, (key) => {
      try {
        checkedKey(key)
      } catch {
        return true
      }
      return path.join(root, key).startsWith(root + path.sep) && !key.includes('..')
    }),
  )
})

test('equal bytes have one key, named by their content', () => {
  const hash = contentHash(Buffer.from('picture'))
  expect(contentKey('originals', hash, 'jpg')).toBe(`originals/${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}.jpg`)
  expect(variantKey('pictures', hash, '320.webp')).toMatch(/\/320\.webp$/)
  expect(() => contentKey('originals', '../../etc/passwd', 'jpg')).toThrow()
})
