import { figure } from '@/lib/rulebook'
import { refuseField } from '@/lib/platform/refusal'
import type { ClauseCode, DecideCaseInput, Evidence, TargetKind } from './contract'
import { type Imposed, measuresOf, outcomesFor, quotes } from './rules'

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
  return [evidence.text]
}

/**
 * Checks that a decision is whole (MOD-6): an outcome that fits the thing, a clause, a passage that stands in the kept
 * evidence, a length that the rulebook offers. Refuses beside the field otherwise.
 */
export function judge(
  input: DecideCaseInput,
  { targetKind, evidence, now }: { targetKind: TargetKind; evidence: readonly Evidence[]; now: Date },
): Judgement {
  const { outcome, clause, passage, days, removeToo } = input
  if (!outcomesFor(targetKind).includes(outcome)) throw refuseField('outcome', 'moderation.outcome_does_not_fit')
  if (outcome === 'dismiss') return { clause: null, passage: null, imposed: [], removes: false }

  if (!clause) throw refuseField('clause', 'moderation.clause_needed')
  if (!passage) throw refuseField('passage', 'moderation.passage_needed')
  if (!quotes(evidence.flatMap(textsOf), passage)) throw refuseField('passage', 'moderation.passage_not_in_evidence')
  if (outcome === 'bar_sending' && !figure('sendingBarDays', now).includes(days ?? 0))
    throw refuseField('days', 'moderation.days_not_offered')

  const verdict = { outcome, days: days ?? null, removeToo: removeToo === 'on' && targetKind !== 'account' }
  return { clause, passage, ...measuresOf(verdict, now) }
}
