import type { Day } from '@/lib/platform/calendar'
import type { Clause, DocumentId } from './contract'

export interface DocumentVersion {
  version: string
  /** From this platform day on the version is in force. */
  from: Day
  clauses: readonly Clause[]
}

const worded = (words: string, ...ids: string[]): Clause[] => ids.map((id) => ({ id, words }))

/** The clauses of an earlier version, of which some are worded anew. */
const reworded = (clauses: readonly Clause[], words: string, ...ids: string[]): Clause[] =>
  clauses.map((clause) => (ids.includes(clause.id) ? { id: clause.id, words } : clause))

const SERVICE_2 = worded(
  'v2',
  ...['definitions', 'composition', 'account', 'identity', 'number', 'security', 'content', 'use', 'readers'],
  ...['penalties', 'property', 'service', 'fees', 'data', 'changes', 'law'],
)
const PRIVACY_2 = worded(
  'v2',
  ...['scope', 'what', 'why', 'followers', 'others', 'cookies', 'security', 'keeping', 'rights', 'minors', 'changes'],
)
const SPECIAL_2 = worded(
  'v2',
  ...['precedence', 'names', 'sends', 'originals', 'luring', 'certification', 'shop', 'developer', 'community'],
)

/**
 * The versions of this release and all before it, oldest first; their words: texts `documents/<document>`. One is never edited after its
 * day of effect: a change is a new one (AGR-1). Later ones are announced by a supervisor and are rows.
 */
export const VERSIONS: Record<DocumentId, readonly DocumentVersion[]> = {
  'service-agreement': [
    {
      version: 'v1',
      from: '2012-08-18',
      clauses: worded(
        'v1',
        ...['parties', 'account', 'number', 'content', 'use', 'penalties', 'data', 'changes', 'law'],
      ),
    },
    { version: 'v2', from: '2026-01-15', clauses: SERVICE_2 },
    { version: 'v3', from: '2026-07-01', clauses: reworded(SERVICE_2, 'v3', 'security', 'data', 'changes') },
  ],
  'privacy-policy': [
    {
      version: 'v1',
      from: '2012-08-18',
      clauses: worded('v1', 'what', 'why', 'followers', 'others', 'security', 'keeping', 'rights'),
    },
    { version: 'v2', from: '2026-01-15', clauses: PRIVACY_2 },
  ],
  'special-rules': [
    {
      version: 'v1',
      from: '2012-08-18',
      clauses: worded('v1', 'names', 'sends', 'originals', 'luring', 'certification', 'precedence'),
    },
    { version: 'v2', from: '2026-01-15', clauses: SPECIAL_2 },
    { version: 'v3', from: '2026-07-01', clauses: reworded(SPECIAL_2, 'v3', 'names', 'luring') },
  ],
}
