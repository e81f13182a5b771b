import { Readable } from 'node:stream'
import { getServedCrop, getServedPicture, makeServedCrop } from '@/lib/media'
import type { Ctx } from '@/lib/platform/actor'
import { Refusal } from '@/lib/platform/refusal'
import { storage } from '@/lib/platform/storage'
import { runQuery } from '@/lib/platform/use-case'

const WIDTH = /^([1-9]\d{1,3})\.webp$/
const CROP = /^(crop-[\d-]+)-([0-9a-f]+)\.webp$/
const missing = () => new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })

export interface WantedFile {
  materialId: string
  file: string
}

/** One width of a picture, or of a part of it. Its address names bytes that never change, so browsers may keep it for ever. */
export async function mediaAnswer(ctx: Ctx, request: Request, wanted: WantedFile): Promise<Response> {
  const found = await served(ctx, wanted)
  if (!found) return missing()

  const headers = {
    'content-type': 'image/webp',
    'cache-control': 'public, max-age=31536000, immutable',
    'content-security-policy': "default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'cross-origin',
    etag: found.etag,
  }
  if (request.headers.get('if-none-match') === found.etag) return new Response(null, { status: 304, headers })
  const stored = await storage().get(found.key)
  if (!stored) return missing()
  const body = Readable.toWeb(stored.stream) as ReadableStream<Uint8Array>
  return new Response(body, { headers: { ...headers, 'content-length': String(stored.size) } })
}

async function served(ctx: Ctx, { materialId, file }: WantedFile): Promise<{ key: string; etag: string } | null> {
  const [width, crop] = [WIDTH.exec(file)?.[1], CROP.exec(file)]
  try {
    if (width) return await runQuery(getServedPicture, ctx, { materialId, width })
    if (!crop) return null
    const found = await runQuery(getServedCrop, ctx, { materialId, variant: crop[1], seal: crop[2] })
    return (await makeServedCrop(found)) ? found : null
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}
