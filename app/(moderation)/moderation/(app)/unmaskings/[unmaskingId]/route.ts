import { contextFor } from '@/lib/platform/http/context'
import { Refusal } from '@/lib/platform/refusal'
import { runQuery } from '@/lib/platform/use-case'
import { getUnmaskedFile, openSealed } from '@/lib/proofs'

interface Route {
  params: Promise<{ unmaskingId: string }>
}

const NOT_FOUND = () => new Response(null, { status: 404 })

/** The file that one logged look opens (AUTH-4): never kept by a cache, never run as a page. */
export async function GET(_request: Request, { params }: Route): Promise<Response> {
  const { unmaskingId } = await params
  try {
    const proof = await runQuery(getUnmaskedFile, await contextFor('administrator'), { unmaskingId })
    const bytes = await openSealed(proof)
    if (!bytes) return NOT_FOUND()
    const isPicture = proof.contentType.startsWith('image/')
    return new Response(new Uint8Array(bytes), {
      headers: {
        'content-type': proof.contentType,
        'content-disposition': isPicture ? 'inline' : `attachment; filename="${proof.kind.toLowerCase()}.pdf"`,
        'cache-control': 'private, no-store',
      },
    })
  } catch (error) {
    if (error instanceof Refusal) return NOT_FOUND()
    throw error
  }
}
