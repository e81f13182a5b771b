import { writeFeed } from '@/lib/feeds'
import type { FeedFormat, FeedView } from '@/lib/feeds/contract'
import type { Ctx } from '@/lib/platform/actor'
import { sha256 } from '@/lib/platform/crypto'
import { contextFor } from '@/lib/platform/http/context'
import { Refusal } from '@/lib/platform/refusal'

/** The door for a feed: the same for everyone, so the front keeps it with the page that it belongs to. */
export const feedRoute =
  (format: FeedFormat, ask: (ctx: Ctx, params: unknown) => Promise<FeedView>) =>
  async (request: Request, { params }: { params: Promise<Record<string, string>> }): Promise<Response> => {
    try {
      const { body, type } = writeFeed(await ask(await contextFor('public'), await params), format)
      const etag = `"${sha256(body).slice(0, 32)}"`
      const headers = { etag, 'cache-control': 'no-cache', 'x-xintai-cache': 'public' }
      if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
      return new Response(body, { headers: { ...headers, 'content-type': type } })
    } catch (error) {
      if (error instanceof Refusal) return new Response(null, { status: 404 })
      throw error
    }
  }
