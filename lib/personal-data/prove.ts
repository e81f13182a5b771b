import 'server-only'
import { verifySecondFactor } from '@/lib/identity'
import type { Ctx } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { refuse } from '@/lib/platform/refusal'
import { FRESH_SECONDS } from './limits'
import { findPerson } from './store'
import { sessionBegan } from './session-store'
import type { Person } from './subject'

export function personOf({ actor }: Ctx): Person {
  if (actor.kind !== 'operator' && actor.kind !== 'subscriber')
    throw refuse('unauthenticated', 'request.unauthenticated')
  return { door: actor.kind === 'operator' ? 'OPERATOR' : 'SUBSCRIBER', personId: actor.id }
}

/** The second factor; a person without an address, who came by QQ, must have signed in just now instead. */
export async function prove(tx: Tx, ctx: Ctx, code: string | undefined): Promise<void> {
  const person = await findPerson(tx, personOf(ctx))
  if (person?.email) return verifySecondFactor(tx, ctx, code)
  const began = 'sessionId' in ctx.actor ? await sessionBegan(tx, ctx.actor.sessionId) : null
  const isFresh = began && ctx.now.getTime() - began.getTime() < FRESH_SECONDS * 1000
  if (!isFresh) throw refuse('forbidden', 'personal_data.sign_in_again')
}
