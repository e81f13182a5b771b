import { Readable } from 'node:stream'
import { getOriginal } from '@/lib/media'
import { contextFor } from '@/lib/platform/http/context'
import { refusalView } from '@/lib/platform/http/refusal-view'
import { STATUS_OF_KIND } from '@/lib/platform/http/status-of-kind'
import { storage } from '@/lib/platform/storage'
import { runQuery } from '@/lib/platform/use-case'

/** A material as it came, for the account's own people: with what a camera noted, which readers never get. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ accountId: string; materialId: string }> },
): Promise<Response> {
  const ctx = await contextFor('operator')
  const headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }
  try {
    const { key, name, type } = await runQuery(getOriginal, ctx, await params)
    const stored = await storage().get(key)
    if (!stored) return new Response(null, { status: 404, headers })
    return new Response(Readable.toWeb(stored.stream) as ReadableStream<Uint8Array>, {
      headers: {
        ...headers,
        'content-type': type,
        'content-length': String(stored.size),
        'content-security-policy': "default-src 'none'; sandbox",
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      },
    })
  } catch (error) {
    return new Response(null, { status: STATUS_OF_KIND[refusalView(error, ctx, 'media.get-original').kind], headers })
  }
}
