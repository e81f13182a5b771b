import { z } from 'zod'
import { defineQuery } from '@/lib/platform/use-case'
import { mayFetchPicture } from './policy'
import { playedKey } from './recording'
import { RECORDING_TYPES, type RecordingType } from './recording-contract'
import { servedRecording } from './recording-store'

/** Where a voice or a video is stored for playing, how large it is, and a tag that names its bytes. */
export const getServedRecording = defineQuery({
  name: 'media.get-served-recording',
  input: z.object({ materialId: z.uuid(), ending: z.enum(Object.values(RECORDING_TYPES)) }),
  async load({ input, tx }) {
    const found = await servedRecording(tx, input.materialId)
    const type = found?.contentType as RecordingType | undefined
    return found && type && RECORDING_TYPES[type] === input.ending ? { ...found, type } : null
  },
  may: mayFetchPicture,
  run: async ({ subject: { sha256, type, bytes } }) => ({
    key: playedKey(sha256, type),
    type,
    bytes,
    etag: `"${sha256.slice(0, 32)}-play"`,
  }),
})
