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

export interface ListedFile {
  key: string
  /** When it was written last. */
  at: Date
}

export interface ListedFiles {
  files: ListedFile[]
  /** The key to go on after; null when the end was reached. */
  next: string | null
}

/** The one interface to stored files. Keys come from `contentKey` or `variantKey`; files are written once and never changed. */
export interface Storage {
  put(key: string, body: StorageBody, facts: { contentType: string }): Promise<void>
  /** Null when there is no such file. The caller reads the stream to its end or destroys it. */
  get(key: string, range?: ByteRange): Promise<StoredFile | null>
  /** Deleting what is not there succeeds. */
  delete(key: string): Promise<void>
  exists(key: string): Promise<boolean>
  /** The files of one folder, some at a time, in an order of the driver's own that does not change. */
  list(folder: string, page: { after: string | null; most: number }): Promise<ListedFiles>
  /** Deletes what was begun before that instant and never became a file; how many. */
  forgetUnfinished(before: Date): Promise<number>
  /** Writes, reads and deletes a small file; rejects with the cause when that does not work. */
  health(): Promise<void>
}
