import { z } from 'zod'
import { count, day, id, json, text, time } from './shapes'

const short = text()

/** An application for certification, without what the channel knows the subject by. */
export const CertificationOrderRow = z.strictObject({
  ...{ id, state: short, channel: short, fee_fen: count.nonnegative(), rule_version: short, opened_at: time },
  ...{ paid_at: time.nullable(), check_no: count, due_on: day.nullable(), decided_at: time.nullable() },
  ...{ fail_cause: short.nullable(), recheck_until: time.nullable() },
})

export const CertificationCheckRow = z.strictObject({
  ...{ order_id: id, no: count, channel: short, started_at: time, tries: count, answered_at: time.nullable() },
  ...{ outcome: short.nullable(), decided_at: time.nullable(), reason: short.nullable() },
  fields: z.array(z.strictObject({ field: short, result: short })).nullable(),
})

export const CertificationRow = z.strictObject({
  ...{ id, order_id: id, channel: short, subject_name: short, from: time, until: time, ended_at: time.nullable() },
  ...{ end_decision_id: id.nullable(), end_clause: short.nullable() },
})

/** What was filed with an office, without contacts, operator and address. */
export const FilingRow = z.strictObject({
  ...{ state: short, region: short.nullable(), purpose: short.nullable(), due_on: day, created_at: time },
  ...{ submitted_at: time.nullable(), decided_at: time.nullable(), reason: short.nullable(), mend: json.nullable() },
  number: short.nullable(),
})

export const FilingStepRow = z.strictObject({
  ...{ id, what: short, region: short.nullable(), reason: short.nullable(), details: json.nullable(), at: time },
})

export const ConfirmationRow = z.strictObject({
  ...{ id, state: short, at: time, answered_for: day.nullable(), changed: z.array(short), proofs: z.array(short) },
  ...{ note: short, decided_at: time.nullable(), reason: short.nullable() },
})

export const ProofRow = z.strictObject({
  ...{ id, shown_for: z.enum(['registration', 'change']), kind: short, content_type: short },
  ...{ bytes: count.positive(), width: count.nullable(), height: count.nullable(), created_at: time },
})
