import { receivePart } from '@/lib/archive'
import { contextFor } from '@/lib/platform/http/context'
import { refusalView } from '@/lib/platform/http/refusal-view'
import { STATUS_OF_KIND } from '@/lib/platform/http/status-of-kind'

type Params = Promise<{ accountId: string; archiveId: string }>

/** Takes one part of an archive that is being uploaded (`?part=`): its bytes as the body. */
export async function POST(request: Request, { params }: { params: Params }): Promise<Response> {
  const site = request.headers.get('sec-fetch-site')
  if (site && site !== 'same-origin') return new Response(null, { status: 403 })

  const ctx = await contextFor('operator')
  const part = Number(new URL(request.url).searchParams.get('part'))
  try {
    const view = await receivePart(ctx, { ...(await params), part, body: request.body })
    return Response.json({ ok: true, view })
  } catch (error) {
    const refusal = refusalView(error, ctx, 'archive.receive-part')
    return Response.json({ ok: false, refusal }, { status: STATUS_OF_KIND[refusal.kind] })
  }
}
