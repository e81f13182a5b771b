import { makeToken } from '@/lib/console-tokens'
import type { MadeToken } from '@/lib/console-tokens/contract'
import type { OperatorActor } from '@/lib/platform/actor'
import { execute } from '@/lib/platform/use-case'
import { CODE, mailedCode } from '@/tests/lib/members/setting'
import { ctxOf, NOW } from '@/tests/support/cast'

/** A token of this person, made with a mailed code. */
export async function aToken(who: OperatorActor, { now = NOW, days = 90 } = {}): Promise<MadeToken> {
  await mailedCode(who.id, { now })
  return execute(makeToken, ctxOf(who, { now }), { name: '建置流程', days, code: CODE })
}
