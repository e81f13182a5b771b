import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { refuse } from '@/lib/platform/refusal'
import { FORMAT_VERSION, Manifest, PATHS } from './format'
import { digestOf } from './lines'

// Measures of security, not figures of the rulebook: what unpacks to more than this is a bomb, not an account.
const MOST_ENTRIES = 2_000_000
const MOST_BYTES = 1024 ** 4
const MOST_JSON_BYTES = 64 * 1024 ** 2
const MOST_MANIFEST_BYTES = 512 * 1024 ** 2
const SMALL = 1024 ** 2
const MOST_TIMES_SMALLER = 400

export interface ZipReader {
  manifest: Manifest
  paths: readonly string[]
  stream(path: string): Promise<Readable>
  text(path: string): Promise<string>
  bytes(path: string, most: number): Promise<Buffer>
  lines(path: string): AsyncGenerator<unknown>
  /** Reads every file once and compares its length and hash with the manifest; refuses with `archive.damaged`. */
  verify(onFile: () => Promise<void>): Promise<void>
  close(): void
}

const unfit = (why: string) => refuse('invalid', 'archive.unfit', { why })

/** Opens an archive of ours; refuses what is none: strange names, bombs, encryption, a missing manifest. Nothing is unpacked to disk. */
export async function readZip(file: string): Promise<ZipReader> {
  const zip = await openPromise(file, { lazyEntries: true, autoClose: false, validateEntrySizes: true }).catch(() => {
    throw unfit('not_a_zip')
  })
  try {
    const entries = await entriesOf(zip)
    const manifest = await manifestOf(zip, entries)
    return readerOf(zip, entries, manifest)
  } catch (error) {
    zip.close()
    throw error
  }
}

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > MOST_ENTRIES) throw unfit('too_many_files')
  const entries = new Map<string, Entry>()
  let bytes = 0
  await new Promise<void>((resolve, reject) => {
    zip.on('error', () => reject(unfit('not_a_zip')))
    zip.on('end', resolve)
    zip.on('entry', (entry: Entry) => {
      bytes += entry.uncompressedSize
      const why = faultOf(entry, entries, bytes)
      if (why) return reject(unfit(why))
      entries.set(entry.fileName, entry)
      zip.readEntry()
    })
    zip.readEntry()
  })
  return entries
}

function faultOf(entry: Entry, known: ReadonlyMap<string, Entry>, bytes: number): string | null {
  if (!PATHS.test(entry.fileName)) return 'strange_name'
  if (known.has(entry.fileName)) return 'name_twice'
  if (!entry.canDecodeFileData()) return 'cannot_decode'
  const isBomb = entry.uncompressedSize > SMALL && entry.uncompressedSize > entry.compressedSize * MOST_TIMES_SMALLER
  return isBomb || bytes > MOST_BYTES ? 'bomb' : null
}

async function manifestOf(zip: ZipFile, entries: ReadonlyMap<string, Entry>): Promise<Manifest> {
  const entry = entries.get('manifest.json')
  if (!entry || entry.uncompressedSize > MOST_MANIFEST_BYTES) throw unfit('no_manifest')
  const found = Manifest.safeParse(parsed(await textOf(zip, entry)))
  if (!found.success) throw unfit('no_manifest')
  const listed = new Set(found.data.files.map(({ path }) => path))
  const isWhole = listed.size === entries.size - 1 && [...listed].every((path) => entries.has(path))
  if (!isWhole || digestOf(found.data.files) !== found.data.digest) throw unfit('not_as_listed')
  return found.data
}

const textOf = async (zip: ZipFile, entry: Entry) =>
  Buffer.concat(await piecesOf(await open(zip, entry))).toString('utf8')

const open = (zip: ZipFile, entry: Entry): Promise<Readable> => zip.openReadStreamPromise(entry)

async function piecesOf(stream: Readable): Promise<Buffer[]> {
  const pieces: Buffer[] = []
  for await (const piece of stream as AsyncIterable<Buffer>) pieces.push(piece)
  return pieces
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw unfit('not_json')
  }
}

function readerOf(zip: ZipFile, entries: ReadonlyMap<string, Entry>, manifest: Manifest): ZipReader {
  const entryOf = (path: string) => {
    const entry = entries.get(path)
    if (!entry) throw unfit('not_as_listed')
    return entry
  }
  const limited = (path: string, most: number) => {
    const entry = entryOf(path)
    if (entry.uncompressedSize > most) throw unfit('bomb')
    return entry
  }
  return {
    manifest,
    paths: [...entries.keys()],
    stream: (path) => open(zip, entryOf(path)),
    text: (path) => textOf(zip, limited(path, MOST_JSON_BYTES)),
    bytes: async (path, most) => Buffer.concat(await piecesOf(await open(zip, limited(path, most)))),
    lines: async function* (path) {
      // What an older archive does not know of yet, it has none of; in one of today every file is there.
      if (!entries.has(path) && manifest.version < FORMAT_VERSION) return
      for await (const line of splitLines(await open(zip, entryOf(path)))) yield parsed(line)
    },
    async verify(onFile) {
      for (const { path, bytes, sha256 } of manifest.files) {
        const hash = createHash('sha256')
        let size = 0
        try {
          for await (const piece of (await open(zip, entryOf(path))) as AsyncIterable<Buffer>) {
            hash.update(piece)
            size += piece.length
          }
        } catch {
          throw refuse('invalid', 'archive.damaged', { path })
        }
        if (size !== bytes || hash.digest('hex') !== sha256) throw refuse('invalid', 'archive.damaged', { path })
        await onFile()
      }
    },
    close: () => zip.close(),
  }
}

async function* splitLines(stream: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8')
  let rest = ''
  for await (const piece of stream as AsyncIterable<Buffer>) {
    rest += decoder.decode(piece, { stream: true })
    if (rest.length > MOST_JSON_BYTES) throw unfit('bomb')
    const lines = rest.split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
}
