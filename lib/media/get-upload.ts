import { defineQuery } from '@/lib/platform/use-case'
import { UploadInput, type UploadView } from './upload-contract'
import { mayContinueUpload } from './upload-policy'
import { loadUpload, type UploadRow } from './upload-store'

export const uploadView = ({ id, name, bytes, received, startedAt, expiresAt }: UploadRow): UploadView => ({
  id,
  name,
  bytes,
  received,
  startedAt: startedAt.toISOString(),
  expiresAt: expiresAt.toISOString(),
})

/** How far an upload is, for who began it. */
export const getUpload = defineQuery({
  name: 'media.get-upload',
  input: UploadInput,
  load: ({ input, ctx, tx }) => loadUpload(tx, input, ctx.now),
  may: (actor, upload) => mayContinueUpload(actor, upload),
  run: async ({ subject }): Promise<UploadView> => uploadView(subject),
})
