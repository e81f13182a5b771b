import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { beginUpload, finishUpload, receiveBytes } from '@/lib/media'
import { execute } from '@/lib/platform/use-case'
import { at } from '../story'
import type { LiveAccount } from './publishing'

/** Synthesised for the demonstration: nobody was recorded. */
const FOLDER = path.join(import.meta.dirname, '../recordings')

interface Recording {
  file: string
  name: string
  durationMs: number
  /** What the uploader's browser would have taken from a film. */
  still?: string
  now: Date
}

/** Brings a recording in as a browser does: begun, sent, finished. Returns the material's id. */
export async function addRecording(
  { id: accountId, actor }: LiveAccount,
  { file, name, durationMs, still, now }: Recording,
): Promise<string> {
  const ctx = at(now, actor)
  const source = path.join(FOLDER, file)
  const { size } = await stat(source)
  const { id: uploadId } = await execute(beginUpload, ctx, { accountId, name, bytes: size })
  await receiveBytes(ctx, { accountId, uploadId, offset: 0, stream: createReadStream(source) as AsyncIterable<Buffer> })
  const poster = still ? await readFile(path.join(FOLDER, still)) : null
  return (await finishUpload(ctx, { accountId, uploadId, durationMs, poster })).id
}
