import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { Readable, Transform } from 'node:stream'
import { finished, pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'

export interface WrittenFile {
  path: string
  bytes: number
  sha256: string
}

export interface ZipWriter {
  /** Adds one file; resolves with its size and hash when its last byte has gone out. */
  add(path: string, content: AsyncIterable<string | Buffer>, how?: { isPacked?: boolean }): Promise<WrittenFile>
  /** Writes the directory and closes the file. */
  finish(): Promise<void>
  /** Lets go of everything half-way. */
  abandon(): void
}

// One time for all: the same content then makes the same archive, byte by byte but for its manifest.
const MTIME = new Date('2012-08-18T00:00:00Z')
const LARGEST_WITHOUT_64 = 0xfffffffe

/** Opens a zip to write, file after file, with no more in memory than a few pieces; large ones become zip64 by themselves. */
export function writeZip(file: string): ZipWriter {
  const zip = new ZipFile()
  const out = createWriteStream(file, { mode: 0o600 })
  const written = pipeline(zip.outputStream, out)
  // Heard when `finish` waits for it; until then a full disk must not end the process.
  written.catch(() => undefined)
  let size = 0
  return {
    async add(path, content, { isPacked = false } = {}) {
      const hash = createHash('sha256')
      let bytes = 0
      const counted = new Transform({
        transform(piece: Buffer, _encoding, done) {
          hash.update(piece)
          bytes += piece.length
          done(null, piece)
        },
      })
      const source = Readable.from(content, { objectMode: false })
      source.once('error', (error) => counted.destroy(error))
      zip.addReadStream(source.pipe(counted), path, { mtime: MTIME, mode: 0o100644, compress: !isPacked })
      await Promise.race([finished(counted), written.then(() => Promise.reject(new Error('The archive was closed.')))])
      size += bytes
      return { path, bytes, sha256: hash.digest('hex') }
    },
    async finish() {
      zip.end({ forceZip64Format: size > LARGEST_WITHOUT_64, comment: '' })
      await written
    },
    abandon: () => void out.destroy(),
  }
}
