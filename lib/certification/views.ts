import { ClauseCode } from '@/lib/rulebook'
import type { CheckRow } from './check-store'
import { type CertificationView, CheckedField, type CheckView, FailCause, type OrderView, Outcome } from './contract'
import { dueDay, type OrderRow } from './order-store'
import type { TermRow } from './standing-store'

const iso = (at: Date | null): string | null => at?.toISOString() ?? null

export function certificationView(term: TermRow): CertificationView {
  const { id, channel, from, until, endedAt, endClause, endDecisionId } = term
  const ended =
    endedAt && endClause && endDecisionId
      ? { at: endedAt.toISOString(), clause: ClauseCode.parse(endClause), decisionId: endDecisionId }
      : null
  return { id, channel, from: from.toISOString(), until: until.toISOString(), ended }
}

const checkView = (row: CheckRow): CheckView => ({
  no: row.no,
  channel: row.channel,
  reference: row.reference,
  startedAt: row.startedAt.toISOString(),
  waitingSince: row.outcome === null ? iso(row.waitingSince) : null,
  nextTryAt: iso(row.nextTryAt),
  answeredAt: iso(row.answeredAt),
  outcome: Outcome.nullable().parse(row.outcome),
  fields: CheckedField.array().parse(row.fields ?? []),
  decided: row.decidedAt && row.reason ? { at: row.decidedAt.toISOString(), reason: row.reason } : null,
})

/** An order with its checks, which may be those of several orders. */
export const orderView = (row: OrderRow, checks: readonly CheckRow[]): OrderView => ({
  id: row.id,
  state: row.state,
  version: row.version,
  channel: row.channel,
  reference: row.reference,
  feeFen: row.feeFen,
  openedAt: row.openedAt.toISOString(),
  paymentId: row.paymentId,
  paidAt: iso(row.paidAt),
  dueOn: row.state === 'REVIEW' ? dueDay(row) : null,
  decidedAt: iso(row.decidedAt),
  failCause: FailCause.nullable().parse(row.failCause),
  recheckUntil: iso(row.recheckUntil),
  checks: checks.filter(({ orderId }) => orderId === row.id).map(checkView),
})
