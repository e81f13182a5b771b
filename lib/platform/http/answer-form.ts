import type { z } from 'zod'
import type { Actor, Ctx } from '../actor'
import { type RefusalView, refuse } from '../refusal'
import { execute, type UseCase } from '../use-case'
import type { Door } from './context'
import { formInput, typedValues } from './form-input'
import { refusalView } from './refusal-view'

export type ActionResult<O> =
  { ok: true; view: O } | { ok: false; refusal: RefusalView; values?: Record<string, string[]> }

interface Sent<I extends z.ZodType, S, O> {
  door: Door
  useCase: UseCase<I, S, O>
  ctx: Ctx
}

/**
 * A form of a signed-in person's page that comes without a session, because it ended elsewhere or in another tab: whoever sent it
 * is told to sign in, before anything is looked up, so that the answer says nothing of what is there.
 */
function requireSession(door: Door, actor: Actor): void {
  if (door !== 'public' && actor.kind === 'anonymous') throw refuse('unauthenticated', 'request.unauthenticated')
}

/** What a form, or a plain input, that came to a door is answered: the view, or the refusal with what was typed. */
export async function answerForm<I extends z.ZodType, S, O>(
  { door, useCase, ctx }: Sent<I, S, O>,
  given: unknown,
): Promise<ActionResult<O>> {
  try {
    requireSession(door, ctx.actor)
    return { ok: true, view: await execute(useCase, ctx, given instanceof FormData ? formInput(given) : given) }
  } catch (error) {
    const refusal = refusalView(error, ctx, useCase.name)
    return given instanceof FormData ? { ok: false, refusal, values: typedValues(given) } : { ok: false, refusal }
  }
}
