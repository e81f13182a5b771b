import type { Readable } from 'node:stream'

/** Bytes in memory, or a stream whose length is known beforehand (S3 wants the length first). */
export type StorageBody = Uint8Array | { stream: Readable; size: number }

export interface ByteRange {
  start: number
  /** Inclusive; left out means up to the end. */
  end?: number
}

export interface StoredFile {
  stream: Readable
  /** Bytes that the stream will give. */
  size: number
  /** Bytes of the whole file. */
  totalSize: number
}

/** The one interface to stored files. Keys come from `contentKey` or `variantKey`; files are written once and never changed. */
export interface Storage {
  put(key: string, body: StorageBody, facts: { contentType: string }): Promise<void>
  /** Null when there is no such file. The caller reads the stream to its end or destroys it. */
  get(key: string, range?: ByteRange): Promise<StoredFile | null>
  /** Deleting what is not there succeeds. */
  delete(key: string): Promise<void>
  exists(key: string): Promise<boolean>
  /** Writes, reads and deletes a small file; rejects with the cause when that does not work. */
  health(): Promise<void>
}
