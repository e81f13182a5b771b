import 'server-only'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import type { UseCase } from '../use-case'
import { type ActionResult, answerForm } from './answer-form'
import { contextFor, type Door } from './context'

export type { ActionResult } from './answer-form'

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
    const answer = await answerForm({ door, useCase, ctx: await contextFor(door) }, args.at(-1))
    if (!answer.ok) return answer
    // An address with a parameter names a page of the tree, and means nothing to Next without being called one.
    for (const path of after.revalidate ?? []) revalidatePath(path, path.includes('[') ? 'page' : undefined)
    if (after.redirectTo) redirect(after.redirectTo(answer.view))
    return answer
  }
