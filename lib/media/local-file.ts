import 'server-only'
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'

/** A whole file on this machine, with the hash of its bytes. */
export interface LocalFile {
  path: string
  bytes: number
  sha256: string
}

/** Writes a stream into a file of this machine for as long as `work` needs it: what a container says is read here and there in it. */
export async function withLocalFile<T>(
  source: AsyncIterable<Buffer>,
  work: (file: LocalFile) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'xintai-recording-'))
  const file = path.join(folder, 'whole')
  const hash = createHash('sha256')
  let bytes = 0
  async function* hashed() {
    for await (const piece of source) {
      hash.update(piece)
      bytes += piece.length
      yield piece
    }
  }
  try {
    await pipeline(hashed, createWriteStream(file, { mode: 0o600 }))
    return await work({ path: file, bytes, sha256: hash.digest('hex') })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
