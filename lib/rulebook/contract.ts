export { CLAUSES, type Clause, ClauseCode, clause, gravest, OPERATING_RULES, Severity } from './clauses'
export type { Rights } from './figures/certification'
export { ProofKind } from './figures/registration'
export type { Shape } from './value-shape'
