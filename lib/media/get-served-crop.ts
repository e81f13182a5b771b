import { z } from 'zod'
import { sameText } from '@/lib/platform/crypto'
import { storage } from '@/lib/platform/storage'
import { defineQuery } from '@/lib/platform/use-case'
import { cropSeal } from './crop'
import { readVariant } from './crop-rules'
import { noteCrop } from './crop-store'
import { cropKey, makeCrop } from './picture'
import { mayFetchPicture } from './policy'
import * as store from './store'

interface ServedCrop {
  key: string
  etag: string
  sha256: string
  contentType: string
  variant: string
}

/** Where one cut of a picture is stored, or would be; only for addresses that `cropOf` gave. */
export const getServedCrop = defineQuery({
  name: 'media.get-served-crop',
  input: z.object({ materialId: z.uuid(), variant: z.string().max(60), seal: z.string().max(60) }),
  async load({ input, tx }) {
    if (!sameText(input.seal, cropSeal(input.materialId, input.variant))) return null
    return store.servedPicture(tx, input.materialId)
  },
  may: mayFetchPicture,
  run: async ({ input: { variant }, subject: { sha256, contentType } }): Promise<ServedCrop> => ({
    key: cropKey(sha256, variant),
    etag: `"${sha256.slice(0, 32)}-${variant}"`,
    sha256,
    contentType,
    variant,
  }),
})

/** Makes the cut when it is not there yet; false when that cannot be. */
export async function makeServedCrop({ key, sha256, contentType, variant }: ServedCrop): Promise<boolean> {
  if (await storage().exists(key)) return true
  const cut = readVariant(variant)
  if (!cut) return false
  await noteCrop(sha256, variant)
  return makeCrop({ sha256, contentType, variant, ...cut })
}
