import { randomBytes } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import type { Storage } from './storage'

/** Proves that a file can be written, read back unchanged and deleted. */
export async function probeHealth(storage: Storage): Promise<void> {
  const key = `health/${randomBytes(8).toString('hex')}`
  const bytes = randomBytes(16)
  await storage.put(key, bytes, { contentType: 'application/octet-stream' })
  const found = await storage.get(key)
  const read = found ? await buffer(found.stream) : null
  await storage.delete(key)
  if (!read?.equals(bytes)) throw new Error('Storage gave back other bytes than were written.')
}
