import { receiveNotice } from '@/lib/payments'
import { contextOfProgram } from '@/lib/platform/http/program-context'
import { refusalView } from '@/lib/platform/http/refusal-view'
import { STATUS_OF_KIND } from '@/lib/platform/http/status-of-kind'
import { execute } from '@/lib/platform/use-case'

export const dynamic = 'force-dynamic'

/** The names under which the provider's protocol carries its signature. */
const SIGNED = {
  serial: 'wechatpay-serial',
  timestamp: 'wechatpay-timestamp',
  nonce: 'wechatpay-nonce',
  signature: 'wechatpay-signature',
}

/** The provider's notices of payments and refunds. Anything but 2xx, and it says it again later; the body is signed byte for byte. */
export async function POST(request: Request): Promise<Response> {
  const ctx = contextOfProgram(request)
  const signed = Object.entries(SIGNED).map(([field, name]) => [field, request.headers.get(name) ?? undefined])
  try {
    await execute(receiveNotice, ctx, { ...Object.fromEntries(signed), body: await request.text() })
    return new Response(null, { status: 204 })
  } catch (error) {
    const { kind, code } = refusalView(error, ctx, receiveNotice.name)
    return Response.json({ code: 'FAIL', message: code }, { status: STATUS_OF_KIND[kind] })
  }
}
