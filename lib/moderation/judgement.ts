import { figure } from '@/lib/rulebook'
import { refuseField } from '@/lib/platform/refusal'
import type { ClauseCode, DecideCaseInput, Evidence, Outcome, TargetKind } from './contract'
import { type AccountStanding, type Imposed, measuresOf, outcomesFor, quotes } from './rules'

export interface Judgement {
  clause: ClauseCode | null
  passage: string | null
  imposed: Imposed[]
  removes: boolean
}

/** The readable texts of a piece of evidence, from which a passage can be quoted. */
export function textsOf(evidence: Evidence): string[] {
  if (evidence.kind === 'article') return [evidence.title, evidence.summary, evidence.author, evidence.bodyText]
  if (evidence.kind === 'account') return [evidence.name, evidence.handle, evidence.intro]
  if (evidence.kind === 'comment') return [evidence.text, evidence.reply, evidence.by]
  return [evidence.text]
}

export interface Judged {
  targetKind: TargetKind
  standing: AccountStanding
  evidence: readonly Evidence[]
  now: Date
}

/**
 * Checks that a decision is whole (MOD-6): an outcome that fits the thing and the account, a clause, a passage that stands in
 * the kept evidence, a length that the rulebook offers. Refuses beside the field otherwise.
 */
export function judge(input: DecideCaseInput, judged: Judged): Judgement {
  const { outcome, clause, passage, days, barFor, removeToo } = input
  const { targetKind, evidence, now } = judged
  requireFit(outcome, judged)
  if (outcome === 'dismiss') return { clause: null, passage: null, imposed: [], removes: false }

  if (!clause) throw refuseField('clause', 'moderation.clause_needed')
  if (!passage) throw refuseField('passage', 'moderation.passage_needed')
  if (!quotes(evidence.flatMap(textsOf), passage)) throw refuseField('passage', 'moderation.passage_not_in_evidence')
  if (outcome === 'bar_sending' && !figure('sendingBarDays', now).includes(days ?? 0))
    throw refuseField('days', 'moderation.days_not_offered')
  requireBarOffered(input, now)

  const verdict = {
    outcome,
    days: days ?? null,
    barFor: barFor ?? 'none',
    removeToo: removeToo === 'on' && targetKind !== 'account' && outcome !== 'end_account',
  }
  return { clause, passage, ...measuresOf(verdict, now) }
}

const LIVING: readonly Outcome[] = ['end_certification', 'bar_certification', 'end_account']

function requireFit(outcome: Outcome, { targetKind, standing }: Judged): void {
  if (outcomesFor(targetKind, standing).includes(outcome)) return
  if (standing.isOver && LIVING.includes(outcome)) throw refuseField('outcome', 'moderation.account_over')
  const isLapsed = outcome === 'end_certification'
  throw refuseField('outcome', isLapsed ? 'moderation.not_certified' : 'moderation.outcome_does_not_fit')
}

function requireBarOffered({ outcome, barFor }: DecideCaseInput, now: Date): void {
  if (outcome !== 'end_certification' && outcome !== 'bar_certification') return
  if (barFor === 'ever' || (barFor === 'none' && outcome === 'end_certification')) return
  if (typeof barFor === 'number' && figure('certificationBarDays', now).includes(barFor)) return
  throw refuseField('barFor', 'moderation.days_not_offered')
}
