import 'server-only'

export { CLAUSES, type Clause, ClauseCode, clause, gravest, Severity } from './clauses'
export type { Entry } from './entry'
export {
  entryOf,
  type FigureName,
  type FigureValue,
  figure,
  fittingValue,
  historyOf,
  historyWith,
  isFigureName,
} from './figure'
export type { Rights } from './figures/certification'
export { findPlanned, insertPlanned, listPlanned, type PlannedRow, withdrawPlanned } from './planned-store'
export { cellsOf, FIGURE_NAMES, shapeOf } from './shape'
export type { Shape } from './value-shape'
export { loadScheduledEntries, watchRulebook } from './load'
