import type { z } from 'zod'
import type { HistorySection } from './contract'
import * as rows from './history-format'
import type { Section } from './section'

const day = (column: string) => `to_char(t.${column}, 'YYYY-MM-DD')`

interface Told extends Pick<Section, 'path' | 'from' | 'as'> {
  count: HistorySection
  row: z.ZodObject
  by?: readonly string[]
}
const history = ({ by = ['id'], ...section }: Told): Section => ({
  ...section,
  history: by,
  order: by.map((column) => `t.${column}`).join(', '),
  into: null,
})

/** Which fields of a check agreed: what they say is masked on screen and in no archive. */
const COMPARED = `(SELECT jsonb_agg(jsonb_build_object('field', f->'field', 'result', f->'result') ORDER BY n)
  FROM jsonb_array_elements(t.fields) WITH ORDINALITY AS e (f, n))`

/** Which facts changed, never to what: contacts and numbers are in no archive (AUTH-4). */
const CHANGED = `ARRAY(SELECT CASE k WHEN 'operatorNumberSealed' THEN 'operatorNumber' ELSE k END
  FROM jsonb_object_keys(coalesce(t.changes, '{}')) k WHERE k <> 'proofs' ORDER BY k)`

/** Proofs by what they are, wherever they lie: sealed files are opened by a logged look alone, so they go nowhere. */
const PROOFS = `(
  SELECT p.id, 'registration' AS shown_for, p.kind, p.content_type, p.bytes, p.width, p.height, p.created_at
    FROM proof p JOIN application a ON a.id = p.application_id WHERE a.account_id = $1::uuid AND p.removed_at IS NULL
  UNION ALL
  SELECT p.id, 'change', p.kind, p.content_type, p.bytes, p.width, p.height, p.created_at
    FROM change_proof p WHERE p.account_id = $1::uuid AND p.removed_at IS NULL) t`

/** What other offices found or granted on this server: told in every archive, and never a right on the next server. */
export const HISTORY: readonly Section[] = [
  history({
    path: 'certification/orders.jsonl',
    count: 'certificationOrders',
    row: rows.CertificationOrderRow,
    from: 'certification_order t WHERE t.account_id = $1::uuid',
    as: { due_on: day('due_on') },
  }),
  history({
    path: 'certification/checks.jsonl',
    count: 'certificationChecks',
    row: rows.CertificationCheckRow,
    from: 'certification_check t JOIN certification_order o ON o.id = t.order_id WHERE o.account_id = $1::uuid',
    as: { fields: COMPARED },
    by: ['order_id', 'no'],
  }),
  history({
    path: 'certification/terms.jsonl',
    count: 'certifications',
    row: rows.CertificationRow,
    from: 'certification t WHERE t.account_id = $1::uuid',
  }),
  history({
    path: 'filing/filings.jsonl',
    count: 'filings',
    row: rows.FilingRow,
    from: 'filing t WHERE t.account_id = $1::uuid',
    as: { due_on: day('due_on'), purpose: `t.answers->>'purpose'` },
    by: ['created_at'],
  }),
  history({
    path: 'filing/steps.jsonl',
    count: 'filingSteps',
    row: rows.FilingStepRow,
    from: 'filing_step t WHERE t.account_id = $1::uuid',
  }),
  history({
    path: 'registration/confirmations.jsonl',
    count: 'confirmations',
    row: rows.ConfirmationRow,
    from: 'confirmation t WHERE t.account_id = $1::uuid',
    as: {
      answered_for: day('answered_for'),
      changed: CHANGED,
      proofs: `coalesce(t.changes->'proofs', '[]')`,
    },
  }),
  history({ path: 'registration/proofs.jsonl', count: 'proofs', row: rows.ProofRow, from: PROOFS }),
]
