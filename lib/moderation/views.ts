import { accountsOf } from '@/lib/accounts'
import type { Tx } from '@/lib/platform/db'
import { kindOf } from './columns'
import {
  type AccountLabel,
  BarrableFunction,
  ClauseCode,
  type Evidence,
  evidenceTitle,
  Measure,
  type PenaltyView,
  type QueueRow,
  type RecordView,
} from './contract'
import type { PenaltyRow } from './penalty-store'
import type { CaseRow } from './queue-store'
import type { RecordRow } from './record-store'
import { isInForce, severityName } from './rules'

export const labelsOf = async (tx: Tx, ids: readonly string[], now: Date): Promise<Map<string, AccountLabel>> => {
  const found = await accountsOf(tx, [...new Set(ids)], now)
  return new Map(found.map(({ id, name, handle }) => [id, { id, name, handle }]))
}
/** An account that is gone altogether still has a line in the lists. */
export const labelOf = (labels: ReadonlyMap<string, AccountLabel>, id: string): AccountLabel =>
  labels.get(id) ?? { id, name: '–', handle: '' }

export const titleOf = (evidence: Evidence | undefined): string => (evidence ? evidenceTitle(evidence) : '–')

export interface Around {
  account: AccountLabel
  title: string
  clauses: readonly string[]
  staff: ReadonlyMap<string, string>
  me: string
  now: Date
}

export const queueRow = (row: CaseRow, { account, title, clauses, staff, me, now }: Around): QueueRow => ({
  id: row.id,
  targetKind: kindOf(row.targetKind),
  title,
  account,
  state: row.state,
  severity: severityName(row.severity),
  reach: row.reach,
  reportCount: row.reportCount,
  clauses: clauses.map((code) => ClauseCode.parse(code)),
  openedAt: row.openedAt.toISOString(),
  dueAt: row.dueAt.toISOString(),
  isLate: (row.state === 'OPEN' || row.state === 'CLAIMED') && row.dueAt < now,
  version: row.version,
  claimedBy: row.claimedBy === null ? null : { name: staff.get(row.claimedBy) ?? '–', isYou: row.claimedBy === me },
  hasProposal: row.proposal !== null && (row.state === 'OPEN' || row.state === 'CLAIMED'),
})

export const penaltyView = (row: PenaltyRow, account: AccountLabel, now: Date): PenaltyView => ({
  id: row.id,
  account,
  decisionId: row.decisionId,
  caseId: row.decision.caseId,
  measure: Measure.parse(row.measure),
  functions: row.functions.map((name) => BarrableFunction.parse(name)),
  clause: ClauseCode.parse(row.clause),
  from: row.from.toISOString(),
  until: row.until?.toISOString() ?? null,
  overturnedAt: row.overturnedAt?.toISOString() ?? null,
  isInForce: isInForce(row, now),
})

export const recordView = (row: RecordRow, staff: ReadonlyMap<string, string>): RecordView => ({
  seq: Number(row.seq),
  at: row.at.toISOString(),
  what: row.what,
  caseId: row.caseId,
  actor: row.actorId === null ? null : (staff.get(row.actorId) ?? '–'),
  facts: row.facts as Record<string, unknown>,
  hash: row.hash,
  prevHash: row.prevHash,
})
