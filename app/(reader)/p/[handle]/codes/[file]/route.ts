import { codeAnswer } from '@/app/media/code-answer'
import { getPublicProfile } from '@/lib/accounts'
import { contextFor } from '@/lib/platform/http/context'
import { Refusal } from '@/lib/platform/refusal'
import { runQuery } from '@/lib/platform/use-case'

interface Route {
  params: Promise<{ handle: string; file: string }>
}

const NOT_FOUND = () => new Response(null, { status: 404 })

/** The follow code of an account that can be followed, for anyone: `code.svg` or `code.png` (ACC-11). */
export async function GET({ url }: Request, { params }: Route): Promise<Response> {
  const { handle, file } = await params
  try {
    const { account, followCode: code } = await runQuery(getPublicProfile, await contextFor('public'), { handle })
    if (!code) return NOT_FOUND()
    const wanted = { accountId: account.id, code, file, url, cacheControl: 'public, max-age=300' }
    return (await codeAnswer(wanted)) ?? NOT_FOUND()
  } catch (error) {
    if (error instanceof Refusal) return NOT_FOUND()
    throw error
  }
}
