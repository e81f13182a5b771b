import type { FileHandle } from 'node:fs/promises'

/** A file of which pieces are read where they are wanted. */
export interface Bytes {
  size: number
  /** Fewer bytes than asked only at the file's end. */
  at(offset: number, length: number): Promise<Buffer>
}

/** The bytes of an open file. */
export const bytesOf = (file: FileHandle, size: number): Bytes => ({
  size,
  async at(offset, length) {
    const into = Buffer.alloc(Math.max(0, Math.min(length, size - offset)))
    const { bytesRead } = await file.read(into, 0, into.length, offset)
    return into.subarray(0, bytesRead)
  },
})

/** A place that the served copy does not show: `head` is written there, zeros up to `length`. */
export interface Blank {
  offset: number
  length: number
  head: Buffer
}

/** What a container says of itself, as far as it does. */
export interface ContainerFacts {
  hasSound: boolean
  hasPicture: boolean
  durationMs: number | null
  width: number | null
  height: number | null
  /** Where it keeps names, positions and the like. */
  blanks: Blank[]
}
