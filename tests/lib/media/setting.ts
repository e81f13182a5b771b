import sharp from 'sharp'
import { storePicture } from '@/lib/media'
import { type Cast, ctxOf } from '@/tests/support/cast'

export const png = (width = 40, height = 30, background = '#2f6f68') =>
  sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer()

/** A picture among the materials of the cast's account. */
export const picture = async ({ holder, account }: Cast, background = '#2f6f68') =>
  storePicture(ctxOf(holder), {
    accountId: account.id,
    name: '茶山.png',
    alt: '茶山',
    bytes: await png(40, 30, background),
  })
