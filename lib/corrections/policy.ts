import { mayDo } from '@/lib/accounts/contract'
import { type Actor, roleOn } from '@/lib/platform/actor'
import { allow, deny, hidden, type Verdict } from '@/lib/platform/verdict'

/** Who writes for the account mends its articles (AUTH-2); to others the desk does not exist. */
export function mayCorrect(actor: Actor, { accountId }: { accountId: string }): Verdict {
  if (actor.kind === 'system') return allow()
  if (!roleOn(actor, accountId)) return hidden()
  return mayDo(actor, accountId, 'articles.write') ? allow() : deny('articles.not_your_task')
}

/** What was mended is for everyone who reads the article (PUB-2). */
export const maySeeCorrection = (): Verdict => allow()
