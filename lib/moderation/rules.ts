import { DAY_MS, HOUR_MS } from './spans'
import type { ClauseCode, Measure, Outcome, Severity, TargetKind } from './contract'
import { clause, figure } from '@/lib/rulebook'

const NUMBERS: Record<Severity, number> = { LOW: 0, NORMAL: 1, HIGH: 2, CRITICAL: 3 }
const NAMES: readonly Severity[] = ['LOW', 'NORMAL', 'HIGH', 'CRITICAL']

/** Severities are kept as numbers, so that the queue's index can order by them. */
export const severityNumber = (severity: Severity): number => NUMBERS[severity]
export const severityName = (number: number): Severity => NAMES[number] ?? 'LOW'
export const severityOfClause = (code: ClauseCode): number => NUMBERS[clause(code).severity]

/** When a case of this severity must be decided at the latest (MOD-3). */
export const dueAt = (severity: number, since: Date): Date =>
  new Date(since.getTime() + figure('caseTimeLimitHours', since, severityName(severity)) * HOUR_MS)

export interface Standing {
  severity: number
  dueAt: Date
}
/** A further report can make a case graver and its time shorter, never the other way round. */
export function joinedStanding({ severity: before, dueAt: due }: Standing, code: ClauseCode, now: Date): Standing {
  const severity = Math.max(before, severityOfClause(code))
  if (severity === before) return { severity, dueAt: due }
  const sooner = dueAt(severity, now)
  return { severity, dueAt: sooner < due ? sooner : due }
}

const CONTENT: readonly Outcome[] = ['remove_and_warn', 'bar_sending']
const OUTCOMES: Record<TargetKind, readonly Outcome[]> = {
  article: CONTENT,
  message: CONTENT,
  // Its writer is a reader and not the account: it goes, and nothing of the account goes with it.
  comment: ['remove'],
  // A profile is the account's face: it is warned or barred, but nothing of it can be taken down by itself.
  account: ['warn', 'bar_sending'],
}

/** How the account behind a case stands now, as far as decisions depend on it. */
export interface AccountStanding {
  isCertified: boolean
  /** It ended or was reclaimed. */
  isOver: boolean
}
/** What can be decided (MOD-4): by the kind of thing, and by what the account still has to lose. */
export const outcomesFor = (kind: TargetKind, { isCertified, isOver }: AccountStanding): readonly Outcome[] => [
  ...OUTCOMES[kind],
  ...(isCertified && !isOver && kind !== 'comment' ? (['end_certification'] as const) : []),
  ...(isOver || kind === 'comment' ? [] : (['bar_certification', 'end_account'] as const)),
  'dismiss',
]

export interface Imposed {
  measure: Measure
  functions: readonly 'send'[]
  from: Date
  until: Date | null
}
export interface Verdict {
  outcome: Outcome
  /** How many days sending is barred. */
  days: number | null
  /** How long certification is barred. */
  barFor: number | 'none' | 'ever'
  removeToo: boolean
}
/** The measures that follow from an outcome (MOD-4), and whether the content goes. */
export function measuresOf(verdict: Verdict, now: Date): { imposed: Imposed[]; removes: boolean } {
  const { outcome, removeToo } = verdict
  if (outcome === 'dismiss') return { imposed: [], removes: false }
  if (outcome === 'warn') return { imposed: [once('warning', now)], removes: false }
  const removed = once('content_removed', now)
  if (outcome === 'remove') return { imposed: [removed], removes: true }
  if (outcome === 'remove_and_warn') return { imposed: [removed, once('warning', now)], removes: true }
  const imposed = againstAccount(verdict, now)
  return { imposed: removeToo ? [...imposed, removed] : imposed, removes: removeToo }
}

const once = (measure: Measure, now: Date): Imposed => ({ measure, functions: [], from: now, until: now })

function againstAccount({ outcome, days, barFor }: Verdict, now: Date): Imposed[] {
  const span = { functions: [], from: now }
  if (outcome === 'end_account') return [{ ...span, measure: 'account_ended', until: null }]
  if (outcome === 'bar_sending')
    return [{ ...span, measure: 'function_barred', functions: ['send'], until: endOf(now, days) }]
  const until = endOf(now, typeof barFor === 'number' ? barFor : null)
  const bar: Imposed[] = barFor === 'none' ? [] : [{ ...span, measure: 'certification_barred', until }]
  return outcome === 'end_certification' ? [once('certification_ended', now), ...bar] : bar
}

/** A span of whole days counts from its instant; no number of days is for ever. */
export const endOf = (from: Date, days: number | null): Date | null =>
  days === null ? null : new Date(from.getTime() + days * DAY_MS)

/** In force from its first instant up to, and not including, its end. */
export const isInForce = (penalty: { from: Date; until: Date | null; overturnedAt: Date | null }, now: Date): boolean =>
  penalty.from <= now &&
  (penalty.until === null || now < penalty.until) &&
  (penalty.overturnedAt === null || now < penalty.overturnedAt)

/** The last instant for an appeal (MOD-7), by the window that was in force on the day of the decision. */
export const appealUntil = (decidedAt: Date): Date =>
  new Date(decidedAt.getTime() + figure('appealWindowDays', decidedAt) * DAY_MS)

export interface LadderStep {
  /** 1 for the first proven case. */
  step: number
  days: number | null
}
/**
 * The next step of a ladder (MOD-5) after the proven cases before, of which overturned ones do not count. Past the last
 * step stays the last step.
 */
export function nextPenalty(
  past: readonly { overturnedAt: Date | null }[],
  ladder: readonly (number | null)[],
): LadderStep {
  const proven = past.filter(({ overturnedAt }) => overturnedAt === null).length
  const at = Math.min(proven, ladder.length - 1)
  return { step: proven + 1, days: ladder[at] ?? null }
}

/** Spaces and line ends do not count when a passage is looked for: a selection on a screen joins lines otherwise. */
const squeezed = (text: string) => text.normalize('NFC').replace(/\s+/gu, '')
export const quotes = (texts: readonly string[], passage: string): boolean => {
  const wanted = squeezed(passage)
  return wanted !== '' && texts.some((text) => squeezed(text).includes(wanted))
}
