import { z } from 'zod'
import { ClauseCode, Severity } from '@/lib/rulebook/contract'
import type { AccountEvidence, Evidence } from './evidence'
import { type BarrableFunction, Measure, Outcome, type Restrictions } from './measures'

export { ClauseCode, Severity } from '@/lib/rulebook/contract'
export { type Bar, BarrableFunction, isBarred, lasts, Measure, Outcome, type Restrictions } from './measures'
export {
  AccountEvidence,
  ArticleEvidence,
  CommentEvidence,
  Evidence,
  evidenceAccount,
  evidenceTitle,
  MessageEvidence,
} from './evidence'

export const TargetKind = z.enum(['article', 'account', 'message', 'comment'])
export type TargetKind = z.infer<typeof TargetKind>

/** Content taken down by a decision. The public notice of it is at `/notices/<decisionId>`. */
export interface RemovalView {
  targetKind: TargetKind
  targetId: string
  clause: ClauseCode
  at: string
  decisionId: string
}

export const CaseState = z.enum(['OPEN', 'CLAIMED', 'DECIDED', 'DISMISSED'])
export type CaseState = z.infer<typeof CaseState>

export const REPORT_TEXT_MAX = 1000
export const REASON_MAX = 1000
export const PASSAGE_MAX = 500

/** What a reporter writes; each kind of content adds the id of its thing. */
export const ReportWords = z.object({ clause: ClauseCode, text: z.string().trim().min(1).max(REPORT_TEXT_MAX) })

export const ReportAccountInput = ReportWords.extend({ handle: z.string().trim().min(1).max(40) })

export const ReceiptInput = z.object({ receipt: z.string().trim().toUpperCase().max(40) })
export const CaseInput = z.object({ caseId: z.uuid() })
export const CaseTurnInput = z.object({ caseId: z.uuid(), version: z.coerce.number().int().min(0) })
const Finding = CaseTurnInput.extend({
  clause: ClauseCode.or(z.literal('')).optional(),
  passage: z.string().trim().max(PASSAGE_MAX).default(''),
  reason: z.string().trim().min(1).max(REASON_MAX),
})
export const DecideCaseInput = Finding.extend({
  outcome: Outcome,
  /** For `bar_sending`: one of the lengths that the rulebook offers. */
  days: z.coerce.number().int().min(1).optional(),
  /** How long certification is barred: `none` when it is only ended, `ever`, or one of the lengths that the rulebook offers. */
  barFor: z.enum(['none', 'ever']).or(z.coerce.number().int().min(1)).optional(),
  /** On content: take it down as well. */
  removeToo: z.literal('on').optional(),
})
export const ProposeEndingInput = Finding
export type DecideCaseInput = z.output<typeof DecideCaseInput>

export const QueueFilter = z.enum(['open', 'mine', 'late', 'decided'])
export type QueueFilter = z.infer<typeof QueueFilter>
/** What stands in the address bar is read kindly: a word that is no choice is the usual choice. */
const fromAddress = <S extends z.ZodType>(schema: S) =>
  z
    .string()
    .optional()
    .transform((word): z.output<S> => schema.parse(word))

export const CountCasesInput = z.object({})
export const ListQueueInput = z.object({
  show: fromAddress(QueueFilter.catch('open')),
  severity: fromAddress(Severity.optional().catch(undefined)),
  kind: fromAddress(TargetKind.optional().catch(undefined)),
  after: fromAddress(z.uuid().optional().catch(undefined)),
})
export const ListPenaltiesInput = z.object({
  show: fromAddress(z.enum(['in_force', 'all']).catch('in_force')),
  after: fromAddress(z.uuid().optional().catch(undefined)),
})
export const ListRecordsInput = z.object({
  before: fromAddress(z.coerce.number().int().min(1).optional().catch(undefined)),
})
export const ViolationsInput = z.object({ accountId: z.uuid() })

export interface AccountLabel {
  id: string
  name: string
  handle: string
}
export interface QueueRow {
  id: string
  targetKind: TargetKind
  title: string
  account: AccountLabel
  state: CaseState
  severity: Severity
  reach: number
  reportCount: number
  clauses: readonly ClauseCode[]
  openedAt: string
  dueAt: string
  isLate: boolean
  version: number
  claimedBy: { name: string; isYou: boolean } | null
  /** Somebody proposed to end the account; a supervisor is to decide. */
  hasProposal: boolean
}
export interface QueueView {
  rows: readonly QueueRow[]
  next: string | null
  counts: { open: number; late: number; mine: number }
  mayClaim: boolean
}

export interface ReportView {
  id: string
  clause: ClauseCode
  text: string
  by: 'subscriber' | 'anonymous' | 'operator' | 'administrator'
  filedAt: string
  evidence: Evidence
  evidenceSha256: string
  /** Whether the kept evidence still has the hash it was filed with. */
  isWhole: boolean
}
export interface PenaltyView {
  id: string
  account: AccountLabel
  decisionId: string
  caseId: string
  measure: Measure
  functions: readonly BarrableFunction[]
  clause: ClauseCode
  from: string
  until: string | null
  overturnedAt: string | null
  isInForce: boolean
}
export interface DecisionView {
  id: string
  outcome: Outcome
  clause: ClauseCode | null
  passage: string | null
  reason: string
  decidedBy: string
  decidedAt: string
}
/** The first of the two people that ending an account takes (S27): what they found, for the supervisor who decides. */
export interface ProposalView {
  by: string
  isYours: boolean
  at: string
  clause: ClauseCode
  passage: string
  reason: string
}
export interface CaseView extends Omit<QueueRow, 'clauses' | 'hasProposal'> {
  targetId: string
  reports: readonly ReportView[]
  decision: DecisionView | null
  /** Earlier cases against the same account, newest first. */
  history: readonly { id: string; title: string; state: CaseState; outcome: Outcome | null; openedAt: string }[]
  penalties: readonly PenaltyView[]
  removed: RemovalView | null
  records: readonly RecordView[]
  outcomes: readonly Outcome[]
  barDays: readonly number[]
  certificationBarDays: readonly number[]
  /** Until when the account is certified now. */
  certifiedUntil: string | null
  /** Days for exporting after an account was ended (DATA-3). */
  exportDays: number
  proposal: ProposalView | null
  /** Length of the window for an appeal today (MOD-7). */
  appealDays: number
  /** The account's public face now, when an account was reported. */
  accountNow: AccountEvidence | null
  now: string
  /** `endAccount`: whether the one who asks may end the account now; who may not can propose it. */
  may: { claim: Answer; release: Answer; decide: Answer; endAccount: Answer }
}
/** Whether the one who asks may do it, and if not why: the code of the refusal they would get. */
export type Answer = { ok: true } | { ok: false; code: string | null }

export interface RecordView {
  seq: number
  at: string
  what: string
  caseId: string | null
  actor: string | null
  facts: Record<string, unknown>
  hash: string
  prevHash: string
}
/** `broken` names the first row at which the chain does not hold, and what is wrong there. */
export interface ChainReport {
  checked: number
  broken: { seq: number; fault: 'altered' | 'missing' | 'unlinked' | 'unrecorded' } | null
}
export interface RecordsView {
  rows: readonly RecordView[]
  next: number | null
  chain: ChainReport
}

export interface ReportStateView {
  receipt: string
  targetKind: TargetKind
  title: string
  account: string
  clause: ClauseCode
  filedAt: string
  state: CaseState
  outcome: Outcome | null
  decidedClause: ClauseCode | null
  decidedAt: string | null
  dueAt: string
  noticeId: string | null
}
export interface ViolationView {
  id: string
  targetKind: TargetKind
  title: string
  outcome: Outcome
  clause: ClauseCode
  passage: string | null
  reason: string
  decidedAt: string
  measures: readonly {
    penaltyId: string
    measure: Measure
    functions: readonly BarrableFunction[]
    from: string
    until: string | null
    isInForce: boolean
  }[]
  /** The last instant at which an appeal is taken (MOD-7). */
  appealUntil: string
  canStillAppeal: boolean
  /** When the finding was overturned: from then on nothing of it holds (MOD-10). */
  overturnedAt: string | null
}
export const PastDecisionsInput = z.object({ accountIds: z.array(z.uuid()).min(1).max(100) })
/** A decision against one of a subject's accounts, in short. */
export interface PastDecision {
  id: string
  accountId: string
  clause: string
  reason: string
  decidedAt: string
  isInForce: boolean
}
export interface ViolationsView {
  account: AccountLabel
  restrictions: Restrictions
  violations: readonly ViolationView[]
}
