import 'server-only'
import { accountOf } from '@/lib/accounts'
import { barCertification, endCertification } from '@/lib/certification'
import { endAccount } from '@/lib/lifecycle'
import type { Ctx } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { refuse } from '@/lib/platform/refusal'
import { ClauseCode, type Measure } from './contract'
import type { NewDecision, NewPenalty } from './decision-store'
import type { AccountStanding } from './rules'

interface Deed {
  tx: Tx
  ctx: Ctx
  accountId: string
  decision: NewDecision
  penalty: NewPenalty
}

const sanctionOf = ({ accountId, decision: { id, clause } }: Deed) => ({
  accountId,
  decisionId: id,
  clause: ClauseCode.parse(clause),
})

const DEEDS: Partial<Record<Measure, (deed: Deed) => Promise<unknown>>> = {
  async certification_ended(deed) {
    // It lapsed, or another decision ended it, since the form was opened: then there is nothing to decide this way.
    if (!(await endCertification(deed.tx, deed.ctx, sanctionOf(deed))))
      throw refuse('conflict', 'moderation.not_certified')
  },
  certification_barred: (deed) =>
    barCertification(deed.tx, deed.ctx, { ...sanctionOf(deed), until: deed.penalty.until }),
  account_ended: ({ tx, ctx, accountId, decision: { reason } }) =>
    endAccount(tx, { accountId, cause: 'PENALTY', reason }, ctx),
}

/**
 * Carries measures out in the domain that keeps what they change, in the decision's transaction: so every door that asks for the
 * account or its certification sees them at the same instant as the penalty (MOD-6).
 */
export async function carryOutMeasures(around: Omit<Deed, 'penalty'>, penalties: readonly NewPenalty[]): Promise<void> {
  for (const penalty of penalties) await DEEDS[penalty.measure]?.({ ...around, penalty })
}

/** How the account behind a case stands, as far as decisions depend on it. */
export async function standingOf(
  tx: Tx,
  accountId: string,
  now: Date,
): Promise<AccountStanding & { certifiedUntil: string | null }> {
  const account = await accountOf(tx, accountId, now)
  const isCertified = account?.certified ?? false
  return {
    isCertified,
    isOver: !account || account.state === 'ENDED' || account.state === 'RECLAIMED',
    certifiedUntil: isCertified ? (account?.certifiedUntil ?? null) : null,
  }
}
