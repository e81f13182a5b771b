import { sha256 } from '@/lib/platform/crypto'

export interface RecordBody {
  seq: bigint
  at: Date
  what: string
  caseId: string | null
  actorId: string | null
  facts: unknown
}

/** Before the first row. */
export const GENESIS = '0'.repeat(64)

/** The same JSON for the same value, whatever order the database gives its keys back in. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null)
  const entries = Object.entries(value as Record<string, unknown>)
    .filter(([, held]) => held !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, held]) => `${JSON.stringify(key)}:${canonical(held)}`).join(',')}}`
}

/** The hash of a record over everything it says and the hash of the one before (MOD-8). */
export const recordHash = ({ seq, at, what, caseId, actorId, facts }: RecordBody, prevHash: string): string =>
  sha256(canonical([seq.toString(), at.toISOString(), what, caseId, actorId, facts, prevHash]))

/** What a decision says, so that its row cannot be changed apart from its record. */
export const decisionHash = (decision: {
  id: string
  outcome: string
  clause: string | null
  passage: string | null
  reason: string
  decidedBy: string
}): string => {
  const { id, outcome, clause, passage, reason, decidedBy } = decision
  return sha256(canonical([id, outcome, clause, passage, reason, decidedBy]))
}
