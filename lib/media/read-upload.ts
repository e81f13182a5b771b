import { env } from '@/lib/platform/env'
import { refuse } from '@/lib/platform/refusal'

/** Reads an upload into memory, giving up at the first byte too many, whatever its sender said of its length. Refuses with `invalid` (media.too_large, media.empty). */
export async function readUpload(body: ReadableStream<Uint8Array> | null): Promise<Buffer> {
  const bytes = await readStill(body)
  if (!bytes) throw refuse('invalid', 'media.empty')
  return bytes
}

/** The same for what need not be there: null for nothing. */
export async function readStill(body: ReadableStream<Uint8Array> | null): Promise<Buffer | null> {
  const parts: Uint8Array[] = []
  let size = 0
  // Leaving the loop early cancels the stream, so the rest is never read.
  for await (const part of body ?? []) {
    size += part.length
    if (size > env.UPLOAD_MAX_BYTES)
      throw refuse('invalid', 'media.too_large', { megabytes: env.UPLOAD_MAX_BYTES / 1024 / 1024 })
    parts.push(part)
  }
  return size === 0 ? null : Buffer.concat(parts)
}
