import type { ClauseCode } from '@/lib/moderation/contract'

/** The clauses as a reader looks for them: by what is wrong, the commonest first. Every clause stands in exactly one group. */
export const CLAUSE_GROUPS = [
  { key: 'misleading', codes: ['USE-2', 'CONTENT-6', 'USE-1', 'USE-3'] },
  { key: 'harmful', codes: ['CONTENT-7', 'CONTENT-10', 'CONTENT-4', 'CONTENT-5', 'USE-8'] },
  { key: 'rights', codes: ['CONTENT-8', 'CONTENT-12', 'CONTENT-13', 'USE-4'] },
  { key: 'spam', codes: ['CONTENT-11', 'USE-6', 'USE-7', 'USE-5'] },
  { key: 'state', codes: ['CONTENT-1', 'CONTENT-2', 'CONTENT-3'] },
  { key: 'other', codes: ['CONTENT-9', 'CONTENT-14', 'USE-9', 'USE-10'] },
] as const satisfies readonly { key: string; codes: readonly ClauseCode[] }[]
