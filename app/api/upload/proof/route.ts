import { readUpload } from '@/lib/media'
import { contextFor } from '@/lib/platform/http/context'
import { refusalView } from '@/lib/platform/http/refusal-view'
import { STATUS_OF_KIND } from '@/lib/platform/http/status-of-kind'
import { takeProof } from '@/lib/proofs'
import { ProofKind } from '@/lib/proofs/contract'

/** What a form without scripts sends: one file among its parts, read no further than an upload may be. */
async function fileOf(request: Request): Promise<{ name: string; bytes: Buffer }> {
  const type = request.headers.get('content-type') ?? ''
  const form = await new Response(new Uint8Array(await readUpload(request.body)), {
    headers: { 'content-type': type },
  }).formData()
  const file = form.get('file')
  return file instanceof File
    ? { name: file.name, bytes: Buffer.from(await file.arrayBuffer()) }
    : { name: '', bytes: Buffer.alloc(0) }
}

/**
 * Takes one proof of a registration: its bytes as the body, `?application=…&kind=…&name=…` in the address. A form without scripts
 * sends its parts instead and is led back to its page.
 */
export async function POST(request: Request): Promise<Response> {
  const site = request.headers.get('sec-fetch-site')
  if (site && site !== 'same-origin') return new Response(null, { status: 403 })

  const ctx = await contextFor('operator')
  const { searchParams } = new URL(request.url)
  const kind = ProofKind.safeParse(searchParams.get('kind'))
  const applicationId = searchParams.get('application') ?? ''
  const isForm = request.headers.get('content-type')?.startsWith('multipart/form-data') ?? false
  const back = (refused?: string) => {
    const query = new URLSearchParams({ step: 'proofs', ...(refused ? { refused } : {}) })
    return new Response(null, { status: 303, headers: { location: `/register/${applicationId}?${query}` } })
  }
  if (!kind.success) return new Response(null, { status: 404 })
  try {
    const part = isForm ? await fileOf(request) : null
    const view = await takeProof(ctx, {
      applicationId,
      kind: kind.data,
      name: part?.name ?? searchParams.get('name') ?? '',
      read: async () => part?.bytes ?? readUpload(request.body),
    })
    return isForm ? back() : Response.json({ ok: true, view })
  } catch (error) {
    const refusal = refusalView(error, ctx, 'proofs.upload')
    if (isForm) return back(refusal.code)
    return Response.json({ ok: false, refusal }, { status: STATUS_OF_KIND[refusal.kind] })
  }
}
