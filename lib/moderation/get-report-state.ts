import { defineQuery } from '@/lib/platform/use-case'
import { kindOf } from './columns'
import {
  ClauseCode,
  Evidence,
  evidenceAccount,
  evidenceTitle,
  Outcome,
  ReceiptInput,
  type ReportStateView,
} from './contract'
import { mayFollowReport } from './policy'
import * as reports from './report-store'

/** What became of a report, for whoever holds its receipt (MOD-1). Neither the text nor the reporter is told. */
export const getReportState = defineQuery({
  name: 'moderation.get-report-state',
  input: ReceiptInput,
  load: ({ input, tx }) => reports.byReceipt(tx, input.receipt),
  may: mayFollowReport,
  run({ subject, ctx }): Promise<{ report: ReportStateView; now: string }> {
    const { receipt, clause, filedAt, case: found } = subject
    const evidence = Evidence.parse(subject.evidence)
    const decision = found.decision
    const report: ReportStateView = {
      receipt,
      targetKind: kindOf(found.targetKind),
      title: evidenceTitle(evidence),
      account: evidenceAccount(evidence),
      clause: ClauseCode.parse(clause),
      filedAt: filedAt.toISOString(),
      state: found.state,
      outcome: decision ? Outcome.parse(decision.outcome) : null,
      decidedClause: decision?.clause ? ClauseCode.parse(decision.clause) : null,
      decidedAt: decision?.decidedAt.toISOString() ?? null,
      dueAt: found.dueAt.toISOString(),
      noticeId: decision && decision.outcome !== 'dismiss' ? decision.id : null,
    }
    return Promise.resolve({ report, now: ctx.now.toISOString() })
  },
})
