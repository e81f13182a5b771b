import 'server-only'
import type { z } from 'zod'
import { SIGN_IN } from '../session/cookies'
import { execute, type UseCase } from '../use-case'
import { contextFor } from './context'
import { formInput } from './form-input'
import { refusalView } from './refusal-view'
import { STATUS_OF_KIND } from './status-of-kind'

type Params = Record<string, string>

interface Press<O> {
  /** What the address says of the thing that is pressed on. */
  input(params: Params): Record<string, unknown>
  /** Where a browser without scripts goes afterwards; also after a refusal, and when it comes back from signing in. */
  back(params: Params, done: O | null): string
}

const isScript = (request: Request) => (request.headers.get('content-type') ?? '').startsWith('application/json')
// A browser says where a form comes from; one that says nothing sends no cookie of ours across sites either.
const isForeign = (request: Request) => !['same-origin', 'none', null].includes(request.headers.get('sec-fetch-site'))
const seeOther = (location: string) => new Response(null, { status: 303, headers: { location } })

async function bodyOf(request: Request): Promise<Record<string, unknown>> {
  if (!isScript(request)) return formInput(await request.formData())
  const body: unknown = await request.json()
  return typeof body === 'object' && body !== null ? { ...body } : {}
}

/**
 * The door for one press of a signed-in reader on a page that is the same for everyone: a plain form, answered with the way
 * back, or our script, answered in JSON. Who is not signed in is sent to sign in, and a script is told so.
 */
export const pressRoute =
  <I extends z.ZodType, S, O>(useCase: UseCase<I, S, O>, { input, back }: Press<O>) =>
  async (request: Request, route: { params: Promise<Params> }): Promise<Response> => {
    if (isForeign(request)) return new Response(null, { status: 403 })
    const [params, ctx] = [await route.params, await contextFor('subscriber')]
    if (ctx.actor.kind === 'anonymous') {
      if (isScript(request)) return Response.json({ ok: false }, { status: STATUS_OF_KIND.unauthenticated })
      return seeOther(`${SIGN_IN.subscriber}?next=${encodeURIComponent(back(params, null))}`)
    }
    try {
      const body = await bodyOf(request).catch(() => ({}))
      const view = await execute(useCase, ctx, { ...body, ...input(params) })
      return isScript(request) ? Response.json({ ok: true, view }) : seeOther(back(params, view))
    } catch (error) {
      const refusal = refusalView(error, ctx, useCase.name)
      const status = STATUS_OF_KIND[refusal.kind]
      return isScript(request) ? Response.json({ ok: false, refusal }, { status }) : seeOther(back(params, null))
    }
  }
