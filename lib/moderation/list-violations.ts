import { accountOf } from '@/lib/accounts'
import { defineQuery } from '@/lib/platform/use-case'
import { kindOf } from './columns'
import {
  BarrableFunction,
  ClauseCode,
  Measure,
  Outcome,
  ViolationsInput,
  type ViolationsView,
  type ViolationView,
} from './contract'
import * as penalties from './penalty-store'
import { maySeeViolations } from './policy'
import { headsOf } from './report-store'
import { appealUntil, isInForce } from './rules'
import { restrictionsOf } from './standing-store'
import { titleOf } from './views'

type Row = Awaited<ReturnType<typeof penalties.decisionsAgainst>>[number]

function violationView(row: Row, title: string, now: Date): ViolationView {
  const until = appealUntil(row.decidedAt)
  return {
    id: row.id,
    targetKind: kindOf(row.case.targetKind),
    title,
    outcome: Outcome.parse(row.outcome),
    clause: ClauseCode.parse(row.clause),
    passage: row.passage,
    reason: row.reason,
    decidedAt: row.decidedAt.toISOString(),
    measures: row.penalties.map((penalty) => ({
      penaltyId: penalty.id,
      measure: Measure.parse(penalty.measure),
      functions: penalty.functions.map((name) => BarrableFunction.parse(name)),
      from: penalty.from.toISOString(),
      until: penalty.until?.toISOString() ?? null,
      isInForce: isInForce(penalty, now),
    })),
    appealUntil: until.toISOString(),
    canStillAppeal: now <= until,
    overturnedAt: row.penalties[0]?.overturnedAt?.toISOString() ?? null,
  }
}

/** What was decided against an account, for those who work on it: the rule, the passage, what follows and until when (MOD-6). */
export const listViolations = defineQuery({
  name: 'moderation.list-violations',
  input: ViolationsInput,
  load: async ({ input: { accountId }, ctx, tx }) => {
    const account = await accountOf(tx, accountId, ctx.now)
    return account && { accountId, account }
  },
  may: (actor, subject) => maySeeViolations(actor, subject),
  async run({ subject: { account }, ctx, tx }): Promise<ViolationsView> {
    const decided = await penalties.decisionsAgainst(tx, account.id)
    const heads = await headsOf(
      tx,
      decided.map((row) => row.case.id),
    )
    return {
      account: { id: account.id, name: account.name, handle: account.handle },
      restrictions: await restrictionsOf(tx, account.id, ctx.now),
      violations: decided.map((row) => violationView(row, titleOf(heads.get(row.case.id)), ctx.now)),
    }
  },
})
