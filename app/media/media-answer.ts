import { Readable } from 'node:stream'
import { getServedCrop, getServedPicture, getServedRecording, makeServedCrop } from '@/lib/media'
import type { Ctx } from '@/lib/platform/actor'
import { rangeOf } from '@/lib/platform/http/byte-range'
import { Refusal } from '@/lib/platform/refusal'
import { storage } from '@/lib/platform/storage'
import { runQuery } from '@/lib/platform/use-case'

const WIDTH = /^([1-9]\d{1,3})\.webp$/
const CROP = /^(crop-[\d-]+)-([0-9a-f]+)\.webp$/
const PLAY = /^play\.([a-z0-9]+)$/
const missing = () => new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })

export interface WantedFile {
  materialId: string
  file: string
}
interface Served {
  key: string
  etag: string
  type: string
  /** Known of what is asked for in parts. */
  bytes?: number
}

/**
 * A file of a material: one width of a picture, a part of it, or a voice or video, whole or in parts. Its address names bytes that
 * never change, so browsers may keep it for ever.
 */
export async function mediaAnswer(ctx: Ctx, request: Request, wanted: WantedFile): Promise<Response> {
  const found = await served(ctx, wanted)
  if (!found) return missing()

  const headers = {
    'content-type': found.type,
    'cache-control': 'public, max-age=31536000, immutable',
    'content-security-policy': "default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'cross-origin',
    etag: found.etag,
  }
  if (isKnown(request, found.etag)) return new Response(null, { status: 304, headers })
  if (found.bytes !== undefined) return played(request, { ...found, bytes: found.bytes }, headers)
  const stored = await storage().get(found.key)
  if (!stored) return missing()
  if (request.method === 'HEAD') stored.stream.destroy()
  const body = request.method === 'HEAD' ? null : webStream(stored.stream)
  return new Response(body, { headers: { ...headers, 'content-length': String(stored.size) } })
}

const webStream = (stream: Readable) => Readable.toWeb(stream) as ReadableStream<Uint8Array>

const isKnown = (request: Request, etag: string): boolean =>
  (request.headers.get('if-none-match') ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)

async function played(
  request: Request,
  { key, etag, bytes: size }: Served & { bytes: number },
  headers: Record<string, string>,
): Promise<Response> {
  const { headers: asked, method } = request
  const range = rangeOf({ range: asked.get('range'), ifRange: asked.get('if-range'), size, etag })
  const all = { ...headers, 'accept-ranges': 'bytes' }
  if (range.kind === 'outside') {
    return new Response(null, { status: 416, headers: { ...all, 'content-range': `bytes */${size}` } })
  }
  const isPart = range.kind === 'part'
  const [start, end] = isPart ? [range.start, range.end] : [0, size - 1]
  const status = isPart ? 206 : 200
  const about = {
    ...all,
    'content-length': String(end - start + 1),
    ...(isPart ? { 'content-range': `bytes ${start}-${end}/${size}` } : {}),
  }
  if (method === 'HEAD') return new Response(null, { status, headers: about })
  const stored = await storage().get(key, isPart ? { start, end } : undefined)
  return stored ? new Response(webStream(stored.stream), { status, headers: about }) : missing()
}

async function served(ctx: Ctx, { materialId, file }: WantedFile): Promise<Served | null> {
  const [width, crop, ending] = [WIDTH.exec(file)?.[1], CROP.exec(file), PLAY.exec(file)?.[1]]
  const picture = { type: 'image/webp' }
  try {
    if (width) return { ...picture, ...(await runQuery(getServedPicture, ctx, { materialId, width })) }
    if (ending) return await runQuery(getServedRecording, ctx, { materialId, ending })
    if (!crop) return null
    const cut = await runQuery(getServedCrop, ctx, { materialId, variant: crop[1], seal: crop[2] })
    return (await makeServedCrop(cut)) ? { ...picture, key: cut.key, etag: cut.etag } : null
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}
