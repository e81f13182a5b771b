import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { probeHealth } from './health'
import { checkedFolder, checkedKey } from './keys'
import { forgetIncoming, listFolder } from './list-disk'
import type { ByteRange, Storage, StorageBody } from './storage'

const INCOMING = '.incoming'

/** Files under one folder of this machine. A file is either wholly there or not at all, also after a power cut. */
export function localDisk(root: string): Storage {
  const pathOf = (key: string) => path.join(root, ...checkedKey(key).split('/'))

  const storage: Storage = {
    put: (key, body) => writeWhole({ root, target: pathOf(key), body }),
    get: (key, range) => readRange(pathOf(key), range),
    delete: async (key) => rm(pathOf(key), { force: true }),
    list: (folder, page) => listFolder(root, checkedFolder(folder), page),
    forgetUnfinished: (before) => forgetIncoming(path.join(root, INCOMING), before),
    exists: async (key) => (await sizeOf(pathOf(key))) !== null,
    health: () => probeHealth(storage),
  }
  return storage
}

async function writeWhole({ root, target, body }: { root: string; target: string; body: StorageBody }): Promise<void> {
  const incoming = path.join(root, INCOMING)
  await mkdir(incoming, { recursive: true })
  const temporary = path.join(incoming, randomBytes(16).toString('hex'))
  try {
    await writeAndSync(temporary, body)
    await mkdir(path.dirname(target), { recursive: true })
    await rename(temporary, target)
    await syncFolder(path.dirname(target))
  } catch (cause) {
    await rm(temporary, { force: true })
    throw cause
  }
}

async function writeAndSync(file: string, body: StorageBody): Promise<void> {
  const handle = await open(file, 'wx', 0o640)
  try {
    await handle.writeFile(body instanceof Uint8Array ? body : body.stream)
    await handle.sync()
    const { size } = await handle.stat()
    const expected = body instanceof Uint8Array ? body.byteLength : body.size
    if (size !== expected) throw new Error(`The file ended after ${size} of ${expected} bytes.`)
  } finally {
    await handle.close()
  }
}

// Without this the rename itself can be lost in a power cut although the bytes are safe.
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function sizeOf(file: string): Promise<number | null> {
  try {
    const facts = await stat(file)
    return facts.isFile() ? facts.size : null
  } catch (cause) {
    if (isMissing(cause)) return null
    throw cause
  }
}

async function readRange(file: string, range?: ByteRange) {
  const totalSize = await sizeOf(file)
  if (totalSize === null) return null
  const start = range?.start ?? 0
  const end = Math.min(range?.end ?? totalSize - 1, totalSize - 1)
  if (start > end) return { stream: Readable.from([]), size: 0, totalSize }
  return { stream: createReadStream(file, { start, end }), size: end - start + 1, totalSize }
}

const isMissing = (cause: unknown) =>
  cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR')
