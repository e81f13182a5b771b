import 'server-only'
import { env } from '../env'
import type { DoorName } from './cookies'
import { safeNext } from './safe-next'
import { keptAddress } from './set'

export type SignInQuery = Promise<Record<string, string | string[] | undefined>>

/** What a sign-in page shows: which step, to which address the code went, where to go on to. */
export async function signInState(door: DoorName, query: SignInQuery) {
  const { step, method, next, error } = await query
  return {
    email: step === 'code' ? await keptAddress(door) : null,
    method: method === 'password' ? ('password' as const) : ('code' as const),
    next: safeNext(next) ?? '',
    hasQq: Boolean(env.QQ_CLIENT_ID && env.QQ_CLIENT_SECRET),
    qqFailed: error !== undefined,
  }
}
