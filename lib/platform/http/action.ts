import 'server-only'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import type { RefusalView } from '../refusal'
import { execute, type UseCase } from '../use-case'
import { contextFor, type Door } from './context'
import { formInput, typedValues } from './form-input'
import { refusalView } from './refusal-view'

export type ActionResult<O> =
  { ok: true; view: O } | { ok: false; refusal: RefusalView; values?: Record<string, string[]> }

interface After<O> {
  /** Where the browser goes when it worked; the path is of this installation. */
  redirectTo?: (view: O) => string
  /** Paths whose pages must be asked again. */
  revalidate?: readonly string[]
}

/**
 * The door for forms: `action(door, useCase)`. The last argument is the form or the input, so it serves
 * `<form action>` without scripts, `useActionState`, and a plain call.
 */
export const action =
  <I extends z.ZodType, S, O>(door: Door, useCase: UseCase<I, S, O>, after: After<O> = {}) =>
  async (...args: unknown[]): Promise<ActionResult<O>> => {
    const ctx = await contextFor(door)
    const given = args.at(-1)
    let view: O
    try {
      view = await execute(useCase, ctx, given instanceof FormData ? formInput(given) : given)
    } catch (error) {
      const refusal = refusalView(error, ctx, useCase.name)
      return given instanceof FormData ? { ok: false, refusal, values: typedValues(given) } : { ok: false, refusal }
    }
    // An address with a parameter names a page of the tree, and means nothing to Next without being called one.
    for (const path of after.revalidate ?? []) revalidatePath(path, path.includes('[') ? 'page' : undefined)
    if (after.redirectTo) redirect(after.redirectTo(view))
    return { ok: true, view }
  }
