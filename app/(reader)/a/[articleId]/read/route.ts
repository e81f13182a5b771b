import type { Reading } from '@/components/articles/reading'
import { getMyReactions, getReadCount, recordRead } from '@/lib/articles'
import { getMyComments } from '@/lib/comments'
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

/** What a signed-in reader did with the article and under it; the page itself knows nobody. */
async function mineOf(ctx: Ctx, articleId: string): Promise<Reading['mine']> {
  if (ctx.actor.kind !== 'subscriber') return null
  const [reactions, comments] = await Promise.all([
    runQuery(getMyReactions, ctx, { articleId }),
    runQuery(getMyComments, ctx, { articleId }),
  ])
  const waiting = comments.own.filter(({ state }) => state === 'waiting').map(({ id, text }) => ({ id, text }))
  return { ...reactions, liked: comments.liked, waiting }
}

/** Counts a reading of an article and answers how many there are, and to a signed-in reader whether they follow. Says nothing of who reads to anyone. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ articleId: string }> },
): Promise<Response> {
  const [{ articleId }, ctx] = [await params, await contextFor('public')]
  try {
    const [{ reads, likes }, following, mine] = await Promise.all([
      runQuery(getReadCount, ctx, { articleId }),
      followingOf(ctx, new URL(request.url).searchParams.get('follow') ?? ''),
      mineOf(ctx, articleId),
    ])
    recordRead(ctx, articleId)
    const reading: Reading = { reads, likes, following, mine }
    return Response.json(reading, { headers: { 'cache-control': 'no-store' } })
  } catch (error) {
    if (error instanceof Refusal) return new Response(null, { status: 404 })
    throw error
  }
}
