import 'server-only'
import { NextResponse } from 'next/server'
import type { z } from 'zod'
import { execute, type Query, runQuery, type UseCase } from '../use-case'
import { contextFor, type Door } from './context'
import { refusalView } from './refusal-view'
import { STATUS_OF_KIND } from './status-of-kind'

type Ask<I extends z.ZodType, S, O> = (UseCase<I, S, O> & { type: 'use-case' }) | (Query<I, S, O> & { type: 'query' })

/** Other sites may not make a signed-in browser change things: a browser says where the call comes from. */
const isForeign = (request: Request) => {
  const site = request.headers.get('sec-fetch-site')
  return site !== null && site !== 'same-origin' && site !== 'none'
}

/** The door for our own scripts: JSON in and out, a refusal with its status (`status-of-kind.ts`). */
export const jsonRoute =
  <I extends z.ZodType, S, O>(
    door: Door,
    ask: Ask<I, S, O>,
    toInput: (request: Request, params: Record<string, string>) => Promise<unknown>,
  ) =>
  async (request: Request, route: { params: Promise<Record<string, string>> }): Promise<Response> => {
    const ctx = await contextFor(door)
    try {
      if (ask.type === 'use-case' && isForeign(request)) return new Response(null, { status: 403 })
      const input = await toInput(request, await route.params)
      const view = ask.type === 'query' ? await runQuery(ask, ctx, input) : await execute(ask, ctx, input)
      return NextResponse.json({ ok: true, view })
    } catch (error) {
      const refusal = refusalView(error, ctx, ask.name)
      return NextResponse.json({ ok: false, refusal }, { status: STATUS_OF_KIND[refusal.kind] })
    }
  }
