import { readUpload } from '@/lib/media'
import { contextFor } from '@/lib/platform/http/context'
import { refusalView } from '@/lib/platform/http/refusal-view'
import { STATUS_OF_KIND } from '@/lib/platform/http/status-of-kind'
import { takeChangeProof, takeProof } from '@/lib/proofs'
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

/** Where a form without scripts is led back to: the registration's step, or the account's registration data. */
function pageOf({ applicationId, accountId }: { applicationId: string; accountId: string | null }, refused?: string) {
  const why: Record<string, string> = refused ? { refused } : {}
  return accountId
    ? `/console/${encodeURIComponent(accountId)}/account?${new URLSearchParams(why)}#registration`
    : `/register/${applicationId}?${new URLSearchParams({ step: 'proofs', ...why })}`
}

/**
 * Takes one proof: its bytes as the body, in the address `?application=…` for a registration or `?account=…` for changed data
 * (ACC-16), and `kind=…&name=…`. A form without scripts sends its parts instead and is led back to its page.
 */
export async function POST(request: Request): Promise<Response> {
  const site = request.headers.get('sec-fetch-site')
  if (site && site !== 'same-origin') return new Response(null, { status: 403 })

  const ctx = await contextFor('operator')
  const { searchParams } = new URL(request.url)
  const kind = ProofKind.safeParse(searchParams.get('kind'))
  const applicationId = searchParams.get('application') ?? ''
  const accountId = searchParams.get('account')
  const isForm = request.headers.get('content-type')?.startsWith('multipart/form-data') ?? false
  const back = (refused?: string) =>
    new Response(null, { status: 303, headers: { location: pageOf({ applicationId, accountId }, refused) } })
  if (!kind.success) return new Response(null, { status: 404 })
  try {
    const part = isForm ? await fileOf(request) : null
    const upload = {
      kind: kind.data,
      name: part?.name ?? searchParams.get('name') ?? '',
      read: async () => part?.bytes ?? readUpload(request.body),
    }
    const view = accountId
      ? await takeChangeProof(ctx, { accountId, ...upload })
      : await takeProof(ctx, { applicationId, ...upload })
    return isForm ? back() : Response.json({ ok: true, view })
  } catch (error) {
    const refusal = refusalView(error, ctx, 'proofs.upload')
    if (isForm) return back(refusal.code)
    return Response.json({ ok: false, refusal }, { status: STATUS_OF_KIND[refusal.kind] })
  }
}
