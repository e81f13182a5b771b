import { getErasure } from '@/lib/lifecycle'
import { contextFor } from '@/lib/platform/http/context'
import { Refusal } from '@/lib/platform/refusal'
import { runQuery } from '@/lib/platform/use-case'

/** The proof of an erasure for machines. */
export async function GET(_request: Request, { params }: { params: Promise<{ code: string }> }): Promise<Response> {
  try {
    const proof = await runQuery(getErasure, await contextFor('public'), await params)
    return Response.json(proof, { headers: { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' } })
  } catch (error) {
    if (error instanceof Refusal) return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })
    throw error
  }
}
