import 'server-only'

export { CLAUSES, type Clause, ClauseCode, clause, gravest, Severity } from './clauses'
export { entryOf, type FigureName, type FigureValue, figure, fittingValue, historyOf, isFigureName } from './figure'
export type { Rights } from './figures/certification'
export { loadScheduledEntries, watchRulebook } from './load'
