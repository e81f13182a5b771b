import 'server-only'
import type { z } from 'zod'
import { DOORS, type DoorName, SIGN_IN } from '../session/cookies'
import { clearSession } from '../session/set'
import { execute, type UseCase } from '../use-case'
import { contextFor } from './context'

const doorOf = (request: Request): DoorName | null => {
  const named = new URL(request.url).searchParams.get('door')
  return DOORS.find((door) => door === named) ?? null
}

/** The door for signing out: the row ends, the cookie goes; harmless when nobody was signed in. */
export const signOutRoute =
  <I extends z.ZodType, S, O>(useCase: UseCase<I, S, O>) =>
  async (request: Request): Promise<Response> => {
    const door = doorOf(request)
    if (!door) return new Response(null, { status: 404 })
    // The session cookie does not come along from another site, but the cookie's removal would work: so say no first.
    const site = request.headers.get('sec-fetch-site')
    if (site !== null && site !== 'same-origin' && site !== 'none') return new Response(null, { status: 403 })

    const ctx = await contextFor(door)
    if ('sessionId' in ctx.actor) await execute(useCase, ctx, {})
    await clearSession(door)
    return new Response(null, { status: 303, headers: { location: SIGN_IN[door] } })
  }
