import { getSceneCode } from '@/lib/accounts'
import { env } from '@/lib/platform/env'
import { contextFor } from '@/lib/platform/http/context'
import { qrPng, qrSvg } from '@/lib/platform/qr'
import { Refusal } from '@/lib/platform/refusal'
import { runQuery } from '@/lib/platform/use-case'

interface Route {
  params: Promise<{ accountId: string; code: string; file: string }>
}

const NOT_FOUND = () => new Response(null, { status: 404 })

/** A code of one's own account as `code.svg` or `code.png`, the logo in it (ACC-11). */
export async function GET(_request: Request, { params }: Route): Promise<Response> {
  const { accountId, code, file } = await params
  if (file !== 'code.svg' && file !== 'code.png') return NOT_FOUND()
  try {
    const found = await runQuery(getSceneCode, await contextFor('operator'), { accountId, code })
    const address = `${env.XINTAI_URL}/f/${found.code}`
    const body = file === 'code.svg' ? qrSvg(address) : new Uint8Array(await qrPng(address))
    const type = file === 'code.svg' ? 'image/svg+xml' : 'image/png'
    return new Response(body, { headers: { 'content-type': type, 'cache-control': 'private, max-age=3600' } })
  } catch (error) {
    if (error instanceof Refusal) return NOT_FOUND()
    throw error
  }
}
