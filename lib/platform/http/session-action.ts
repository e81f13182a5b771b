import 'server-only'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import type { RefusalView } from '../refusal'
import { type DoorName, SIGN_IN } from '../session/cookies'
import { safeNext } from '../session/safe-next'
import { deviceOfBrowser, keepAddress, setSession } from '../session/set'
import { execute, type UseCase } from '../use-case'
import { contextFor } from './context'
import { formInput, typedValues } from './form-input'
import { refusalView } from './refusal-view'

interface Refused {
  ok: false
  refusal: RefusalView
  /** What was typed, but for passwords, so that a page without scripts can show it again. */
  values: Record<string, string[]>
}
interface Opened {
  sessionId: string
  maxAgeSeconds: number
  deviceId: string
}

const textsOf = (form: unknown): Record<string, unknown> =>
  form instanceof FormData ? formInput(form) : ((form ?? {}) as Record<string, unknown>)

async function attempt<I extends z.ZodType, S, O>(useCase: UseCase<I, S, O>, door: DoorName, form: unknown) {
  const given = textsOf(form)
  const values = form instanceof FormData ? typedValues(form) : {}
  const ctx = await contextFor(door)
  try {
    return { ok: true as const, view: await execute(useCase, ctx, { ...given, door, device: await deviceOfBrowser() }) }
  } catch (error) {
    const refused: Refused = { ok: false, refusal: refusalView(error, ctx, useCase.name), values }
    return refused
  }
}

/**
 * The door for signing in: runs the use-case, sets the door's cookie and goes on to the form's `next`, or to `home`.
 * Which door it is and which device asks is said here; a form cannot say it.
 */
export const signInAction =
  <I extends z.ZodType, S>(door: DoorName, useCase: UseCase<I, S, Opened>, home: string) =>
  async (...args: unknown[]): Promise<Refused> => {
    const given = textsOf(args.at(-1))
    const answer = await attempt(useCase, door, args.at(-1))
    if (!answer.ok) return answer
    await setSession(door, answer.view)
    redirect(safeNext(given.next) ?? home)
  }

/** The first step of signing in by code: mails it, remembers the address for a quarter of an hour, shows the second step. */
export const codeAction =
  <I extends z.ZodType, S>(door: DoorName, useCase: UseCase<I, S, { email: string }>) =>
  async (...args: unknown[]): Promise<Refused> => {
    const given = textsOf(args.at(-1))
    const answer = await attempt(useCase, door, args.at(-1))
    if (!answer.ok) return answer
    await keepAddress(door, answer.view.email)
    const next = safeNext(given.next)
    redirect(`${SIGN_IN[door]}?step=code${next ? `&next=${encodeURIComponent(next)}` : ''}`)
  }
