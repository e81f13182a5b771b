import { Readable } from 'node:stream'
import { getArchiveFile } from '@/lib/archive'
import { contextFor } from '@/lib/platform/http/context'
import { refusalView } from '@/lib/platform/http/refusal-view'
import { STATUS_OF_KIND } from '@/lib/platform/http/status-of-kind'
import { storage } from '@/lib/platform/storage'
import { runQuery } from '@/lib/platform/use-case'

type Params = Promise<{ accountId: string; archiveId: string }>

/** A backup's file, for who has just given the second factor (`?ticket=`). */
export async function GET(request: Request, { params }: { params: Params }): Promise<Response> {
  const ctx = await contextFor('operator')
  const ticket = new URL(request.url).searchParams.get('ticket') ?? ''
  try {
    const { key, name } = await runQuery(getArchiveFile, ctx, { ...(await params), ticket })
    const stored = await storage().get(key)
    if (!stored) return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })
    return new Response(Readable.toWeb(stored.stream) as ReadableStream<Uint8Array>, {
      headers: {
        'content-type': 'application/zip',
        'content-length': String(stored.size),
        'content-disposition': `attachment; filename="${name}"`,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      },
    })
  } catch (error) {
    const refusal = refusalView(error, ctx, getArchiveFile.name)
    // The ticket is over, or was somebody else's: back to the page, where a new one can be had.
    if (refusal.kind === 'conflict') {
      return new Response(null, { status: 303, headers: { location: `/console/${(await params).accountId}/backup` } })
    }
    return new Response(null, { status: STATUS_OF_KIND[refusal.kind], headers: { 'cache-control': 'no-store' } })
  }
}
