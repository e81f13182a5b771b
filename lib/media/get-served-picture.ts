import { z } from 'zod'
import { defineQuery } from '@/lib/platform/use-case'
import { widthKey } from './picture'
import { mayFetchPicture } from './policy'
import * as store from './store'

/** Where one width of a picture, or of a video's poster, is stored, and a tag that names its bytes. */
export const getServedPicture = defineQuery({
  name: 'media.get-served-picture',
  input: z.object({ materialId: z.uuid(), width: z.coerce.number().int().positive() }),
  async load({ input, tx }) {
    const found = await store.servedWidths(tx, input.materialId)
    return found?.widths.includes(input.width) ? found : null
  },
  may: mayFetchPicture,
  run: async ({ input, subject }) => ({
    key: widthKey(subject.sha256, input.width),
    etag: `"${subject.sha256.slice(0, 32)}-${input.width}"`,
  }),
})
