import type { Reading } from '@/components/articles/reading'
import { getReadCount, recordRead } from '@/lib/articles'
import { getFollowPage } from '@/lib/conversation'
import type { Ctx } from '@/lib/platform/actor'
import { contextFor } from '@/lib/platform/http/context'
import { Refusal } from '@/lib/platform/refusal'
import { runQuery } from '@/lib/platform/use-case'

const FOLLOW_PATH = /^\/f\/([\w-]{1,40})(?:\?|$)/

/** Whether the one who reads follows the account behind the page's follow link; asked for who is signed in only. */
async function followingOf(ctx: Ctx, path: string): Promise<Reading['following']> {
  const code = FOLLOW_PATH.exec(path)?.[1]
  if (ctx.actor.kind !== 'subscriber' || !code) return null
  try {
    const { following, accountId } = await runQuery(getFollowPage, ctx, { code })
    return following ? { accountId } : null
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

/** Counts a reading of an article and answers how many there are, and to a signed-in reader whether they follow. Says nothing of who reads to anyone. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ articleId: string }> },
): Promise<Response> {
  const [{ articleId }, ctx] = [await params, await contextFor('public')]
  try {
    const [{ reads }, following] = await Promise.all([
      runQuery(getReadCount, ctx, { articleId }),
      followingOf(ctx, new URL(request.url).searchParams.get('follow') ?? ''),
    ])
    recordRead(ctx, articleId)
    const reading: Reading = { reads, following }
    return Response.json(reading, { headers: { 'cache-control': 'no-store' } })
  } catch (error) {
    if (error instanceof Refusal) return new Response(null, { status: 404 })
    throw error
  }
}
