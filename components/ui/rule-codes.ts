const numbered = (prefix: string, count: number) => Array.from({ length: count }, (_, at) => `${prefix}-${at + 1}`)

/** The clauses that a report or a decision can name, in the order of the rules. */
export const RULE_GROUPS = [
  { group: 'content', codes: numbered('CONTENT', 14) },
  { group: 'use', codes: numbered('USE', 10) },
] as const
