import { z } from 'zod'

export const Severity = z.enum(['CRITICAL', 'HIGH', 'NORMAL', 'LOW'])
export type Severity = z.infer<typeof Severity>

export const ClauseCode = z.enum([
  'CONTENT-1',
  'CONTENT-2',
  'CONTENT-3',
  'CONTENT-4',
  'CONTENT-5',
  'CONTENT-6',
  'CONTENT-7',
  'CONTENT-8',
  'CONTENT-9',
  'CONTENT-10',
  'CONTENT-11',
  'CONTENT-12',
  'CONTENT-13',
  'CONTENT-14',
  'USE-1',
  'USE-2',
  'USE-3',
  'USE-4',
  'USE-5',
  'USE-6',
  'USE-7',
  'USE-8',
  'USE-9',
  'USE-10',
])
/** A clause that a report or a decision may cite. Its words: texts `rules`, keys `<code>.title` and `<code>.text`. */
export type ClauseCode = z.infer<typeof ClauseCode>

export interface Clause {
  code: ClauseCode
  group: 'CONTENT' | 'USE'
  /** How the queue orders a case that cites this clause (MOD-3); its time limit is `caseTimeLimitHours` of that severity. */
  severity: Severity
}

const SEVERITIES: Record<ClauseCode, Severity> = {
  'CONTENT-1': 'CRITICAL',
  'CONTENT-2': 'CRITICAL',
  'CONTENT-3': 'HIGH',
  'CONTENT-4': 'HIGH',
  'CONTENT-5': 'HIGH',
  'CONTENT-6': 'HIGH',
  'CONTENT-7': 'CRITICAL',
  'CONTENT-8': 'NORMAL',
  'CONTENT-9': 'NORMAL',
  'CONTENT-10': 'NORMAL',
  'CONTENT-11': 'LOW',
  'CONTENT-12': 'HIGH',
  'CONTENT-13': 'NORMAL',
  'CONTENT-14': 'LOW',
  'USE-1': 'HIGH',
  'USE-2': 'NORMAL',
  'USE-3': 'NORMAL',
  'USE-4': 'NORMAL',
  'USE-5': 'NORMAL',
  'USE-6': 'LOW',
  'USE-7': 'LOW',
  'USE-8': 'CRITICAL',
  'USE-9': 'HIGH',
  'USE-10': 'LOW',
}

/** All clauses in the order in which people read them. */
export const CLAUSES: readonly Clause[] = ClauseCode.options.map((code) => ({
  code,
  group: code.startsWith('USE') ? 'USE' : 'CONTENT',
  severity: SEVERITIES[code],
}))

export function clause(code: ClauseCode): Clause {
  return { code, group: code.startsWith('USE') ? 'USE' : 'CONTENT', severity: SEVERITIES[code] }
}

const RANK: Record<Severity, number> = { CRITICAL: 3, HIGH: 2, NORMAL: 1, LOW: 0 }

/** The gravest of several severities; LOW for none. */
export function gravest(severities: readonly Severity[]): Severity {
  return severities.reduce<Severity>((worst, next) => (RANK[next] > RANK[worst] ? next : worst), 'LOW')
}

/** Rules that people meet on screens beside the clauses; words in the same place (texts `rules`). */
export const OPERATING_RULES = [
  'ACC-1',
  'ACC-2',
  'ACC-3',
  'ACC-4',
  'ACC-5',
  'ACC-6',
  'ACC-7',
  'ACC-8',
  'ACC-11',
  'ACC-12',
  'ACC-13',
  'ACC-14',
  'ACC-15',
  'ACC-16',
  'AGR-1',
  'AGR-3',
  'AGR-4',
  'AUTH-2',
  'AUTH-3',
  'AUTH-4',
  'CERT-1',
  'CERT-2',
  'CERT-3',
  'CERT-4',
  'MSG-2',
  'MSG-3',
  'MSG-4',
  'MSG-7',
  'MSG-8',
  'PUB-1',
  'PUB-2',
  'PUB-6',
  'MOD-1',
  'MOD-4',
  'MOD-5',
  'MOD-6',
  'MOD-7',
  'DATA-1',
] as const
