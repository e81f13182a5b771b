import 'server-only'
import { Readable } from 'node:stream'
import type { z } from 'zod'
import { storage } from '../storage'
import { type Query, runQuery } from '../use-case'
import { contextFor, type Door } from './context'
import { refusalView } from './refusal-view'
import { STATUS_OF_KIND } from './status-of-kind'

/** The door for a stored file that is one person's: the query says under which key it lies and what it is called. */
export const ownCopyRoute =
  <I extends z.ZodType, S>(door: Door, query: Query<I, S, { key: string; name: string }>) =>
  async (_request: Request, { params }: { params: Promise<Record<string, string>> }): Promise<Response> => {
    const ctx = await contextFor(door)
    const headers = { 'cache-control': 'no-store' }
    try {
      const { key, name } = await runQuery(query, ctx, await params)
      const stored = await storage().get(key)
      if (!stored) return new Response(null, { status: 404, headers })
      return new Response(Readable.toWeb(stored.stream) as ReadableStream<Uint8Array>, {
        headers: {
          ...headers,
          'content-type': 'application/json',
          'content-length': String(stored.size),
          'content-disposition': `attachment; filename="${name}"`,
          'x-content-type-options': 'nosniff',
        },
      })
    } catch (error) {
      return new Response(null, { status: STATUS_OF_KIND[refusalView(error, ctx, query.name).kind], headers })
    }
  }
