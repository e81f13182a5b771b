import { Readable } from 'node:stream'
import { getServedPicture } from '@/lib/media'
import { contextFor } from '@/lib/platform/http/context'
import { Refusal } from '@/lib/platform/refusal'
import { storage } from '@/lib/platform/storage'
import { runQuery } from '@/lib/platform/use-case'

const FILE = /^([1-9]\d{1,3})\.webp$/
const missing = () => new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })

/** One width of a picture. Its address names bytes that never change, so browsers may keep it for ever. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ materialId: string; file: string }> },
): Promise<Response> {
  const { materialId, file } = await params
  const width = FILE.exec(file)?.[1]
  const found = width ? await served(materialId, width) : null
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

async function served(materialId: string, width: string) {
  try {
    return await runQuery(getServedPicture, await contextFor('public'), { materialId, width })
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}
