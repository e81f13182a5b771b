import { readUpload, takePicture } from '@/lib/media'
import { contextFor } from '@/lib/platform/http/context'
import { refusalView } from '@/lib/platform/http/refusal-view'
import { STATUS_OF_KIND } from '@/lib/platform/http/status-of-kind'

/** Takes one picture for an account: its bytes as the body, `?account=…&name=…&alt=…&folder=…` in the address. For operators. */
export async function POST(request: Request): Promise<Response> {
  const site = request.headers.get('sec-fetch-site')
  if (site && site !== 'same-origin') return new Response(null, { status: 403 })

  const ctx = await contextFor('operator')
  const { searchParams } = new URL(request.url)
  try {
    const view = await takePicture(ctx, {
      accountId: searchParams.get('account') ?? '',
      name: searchParams.get('name') ?? '',
      alt: searchParams.get('alt') ?? '',
      folderId: searchParams.get('folder') || null,
      read: () => readUpload(request.body),
    })
    return Response.json({ ok: true, view })
  } catch (error) {
    const refusal = refusalView(error, ctx, 'media.upload')
    return Response.json({ ok: false, refusal }, { status: STATUS_OF_KIND[refusal.kind] })
  }
}
