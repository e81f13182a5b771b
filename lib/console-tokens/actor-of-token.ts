import type { Ctx, OperatorActor } from '@/lib/platform/actor'
import { takeOrRefuse } from '@/lib/platform/rate-limit'
import { refuse } from '@/lib/platform/refusal'
import { operatorWithRoles } from '@/lib/platform/session/read'
import { TRY_TOKEN, USE_TOKEN } from './limits'
import { bearerOf, stateOf } from './rules'
import { secretHashOf } from './secret'
import * as store from './store'

const NOTED_EVERY_MS = 60_000

/**
 * Whose token a program brought (`authorization: Bearer …`), with the roles that they have at this moment. Refuses with
 * `unauthenticated`, the same for a missing, a wrong, an expired and a revoked one, or with `limit`.
 */
export async function actorOfConsoleToken(
  request: Request,
  { now, address }: Pick<Ctx, 'now' | 'address'>,
): Promise<OperatorActor> {
  const secret = bearerOf(request.headers.get('authorization'))
  const found = secret ? await store.tokenByHash(secretHashOf(secret)) : null
  if (!found || stateOf(found, now) !== 'good') {
    await takeOrRefuse(TRY_TOKEN, address)
    throw refuse('unauthenticated', 'console_tokens.no_good_token')
  }
  await takeOrRefuse(USE_TOKEN, found.id)
  await store.noteUse(found.id, { now, address, before: new Date(now.getTime() - NOTED_EVERY_MS) })
  return operatorWithRoles(found.operatorId, found.id, now)
}
