import { finishUpload, readStill } from '@/lib/media'
import { contextFor } from '@/lib/platform/http/context'
import { refusalView } from '@/lib/platform/http/refusal-view'
import { STATUS_OF_KIND } from '@/lib/platform/http/status-of-kind'

/** Makes a material of a whole upload: `?duration=` in milliseconds, `&folder=`, the still of a video as the body. For who began it. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ accountId: string; uploadId: string }> },
): Promise<Response> {
  const site = request.headers.get('sec-fetch-site')
  if (site && site !== 'same-origin') return new Response(null, { status: 403 })

  const ctx = await contextFor('operator')
  const { searchParams } = new URL(request.url)
  const duration = Number(searchParams.get('duration'))
  try {
    const folderId = searchParams.get('folder') || null
    const durationMs = Number.isSafeInteger(duration) && duration > 0 ? duration : null
    const view = await finishUpload(ctx, {
      ...(await params),
      folderId,
      durationMs,
      poster: await readStill(request.body),
    })
    return Response.json({ ok: true, view })
  } catch (error) {
    const refusal = refusalView(error, ctx, 'media.finish-upload')
    return Response.json({ ok: false, refusal }, { status: STATUS_OF_KIND[refusal.kind] })
  }
}
