import sharp from 'sharp'
import { storePicture } from '@/lib/media'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { type Cast, ctxOf, NOW } from '@/tests/support/cast'

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

/** A video among the materials of the cast's account, as a row alone. */
export async function recording({ account }: Cast): Promise<string> {
  const facts = { kind: 'VIDEO', name: '茶山.mp4', contentType: 'video/mp4', durationMs: 5000, createdAt: NOW } as const
  const row = { ...facts, id: newId(NOW), accountId: account.id, sha256: 'b'.repeat(64), bytes: 100, widths: [] }
  return (await db.material.create({ data: row, select: { id: true } })).id
}
