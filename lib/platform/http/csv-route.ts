import 'server-only'
import type { z } from 'zod'
import { csvHead, csvRows } from '../csv'
import type { Locale } from '../actor'
import { type Query, runQuery } from '../use-case'
import { contextFor, type Door } from './context'
import { refusalView } from './refusal-view'
import { STATUS_OF_KIND } from './status-of-kind'

interface Table<O> {
  /** The file's name without its end, and the head of each column, in the reader's language. */
  headOf(locale: Locale): { file: string; names: readonly string[] }
  rowsOf(view: O, locale: Locale): string[][]
}

const fileHeader = (file: string) => `attachment; filename*=UTF-8''${encodeURIComponent(`${file}.csv`)}`

/**
 * The door for tables: asks the query batch by batch, each under the asker's own rights, and streams the rows as CSV, so that a table of
 * any length needs the memory of one batch.
 */
export const csvRoute =
  <I extends z.ZodType, S, O extends { next: string | null }>(door: Door, query: Query<I, S, O>, table: Table<O>) =>
  async (request: Request): Promise<Response> => {
    const ctx = await contextFor(door)
    const asked = Object.fromEntries(new URL(request.url).searchParams)
    let view: O
    try {
      view = await runQuery(query, ctx, asked)
    } catch (error) {
      const refusal = refusalView(error, ctx, query.name)
      return new Response(null, { status: STATUS_OF_KIND[refusal.kind] })
    }
    const { file, names } = table.headOf(ctx.locale)
    const encoder = new TextEncoder()
    let begun = false
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const head = begun ? '' : csvHead(names)
        if (begun) view = await runQuery(query, ctx, { ...asked, cursor: view.next })
        begun = true
        controller.enqueue(encoder.encode(head + csvRows(table.rowsOf(view, ctx.locale))))
        if (view.next === null) controller.close()
      },
    })
    return new Response(body, {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': fileHeader(file),
        'cache-control': 'no-store',
      },
    })
  }
