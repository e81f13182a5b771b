import { codeAnswer } from '@/app/media/code-answer'
import { getSceneCode } from '@/lib/accounts'
import { contextFor } from '@/lib/platform/http/context'
import { Refusal } from '@/lib/platform/refusal'
import { runQuery } from '@/lib/platform/use-case'

interface Route {
  params: Promise<{ accountId: string; code: string; file: string }>
}

const NOT_FOUND = () => new Response(null, { status: 404 })

/** A code of one's own account as `code.svg` or `code.png`, the logo in it (ACC-11). */
export async function GET({ url }: Request, { params }: Route): Promise<Response> {
  const { accountId, code, file } = await params
  try {
    const found = await runQuery(getSceneCode, await contextFor('operator'), { accountId, code })
    const wanted = { accountId, code: found.code, file, url, cacheControl: 'private, max-age=60' }
    return (await codeAnswer(wanted)) ?? NOT_FOUND()
  } catch (error) {
    if (error instanceof Refusal) return NOT_FOUND()
    throw error
  }
}
