import { getReadCount, recordShare } from '@/lib/articles'
import { contextFor } from '@/lib/platform/http/context'
import { Refusal } from '@/lib/platform/refusal'
import { runQuery } from '@/lib/platform/use-case'

/** Counts that somebody passed the article on. Says nothing of who it was to anyone. */
export async function POST(_: Request, { params }: { params: Promise<{ articleId: string }> }): Promise<Response> {
  const [{ articleId }, ctx] = [await params, await contextFor('public')]
  try {
    await runQuery(getReadCount, ctx, { articleId })
    recordShare(ctx, articleId)
    return new Response(null, { status: 204 })
  } catch (error) {
    if (error instanceof Refusal) return new Response(null, { status: 404 })
    throw error
  }
}
