import { isBarred, type Restrictions } from '@/lib/moderation/contract'
import type { FreezeView } from '@/lib/members/contract'
import { refuse } from '@/lib/platform/refusal'
import type { SendBar } from './contract'

/** The penalty that bars sending now, or null (MOD-4). */
export function sendBar(restrictions: Restrictions): SendBar | null {
  const bar = isBarred(restrictions, 'send')
  return bar && { clause: bar.clause, until: bar.until }
}

/** Refuses while a penalty bars sending: says the rule it was imposed under and until when. */
export function refuseIfBarred(restrictions: Restrictions): void {
  const bar = sendBar(restrictions)
  if (!bar) return
  if (bar.until === null)
    throw refuse('forbidden', 'mass_send.sending_barred_for_ever', { clause: bar.clause, rule: 'MOD-4' })
  throw refuse('forbidden', 'mass_send.sending_barred', { clause: bar.clause, until: bar.until, rule: 'MOD-4' })
}

/** Refuses while sending is frozen because somebody else uses the account (ACC-9): says since when and who can end it. */
export function refuseIfFrozen(freeze: FreezeView | null): void {
  if (!freeze) return
  throw refuse('forbidden', 'mass_send.sending_frozen', { since: freeze.startedAt, rule: 'ACC-9' })
}
