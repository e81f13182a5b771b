import { maskedOperatorNumber, type Registration, reviewMark } from '@/lib/accounts'
import type { AccountBrief } from '@/lib/accounts/contract'
import type { Changes } from './changes'
import type { ChangedField, ConfirmationRow, ConfirmationView, Difference } from './contract'
import type { FoundConfirmation } from './subject'

const PLAIN = ['name', 'contactName', 'contactPhone', 'operatorName'] as const

export const fieldsOf = (changes: Changes | null): ChangedField[] => [
  ...PLAIN.filter((field) => changes?.[field] !== undefined),
  ...(changes?.operatorNumberSealed === undefined ? [] : (['operatorNumber'] as const)),
  ...(changes?.proofs?.length ? (['proofs'] as const) : []),
]

/** Each changed fact beside what is registered; numbers masked (AUTH-4). */
export function differences(changes: Changes | null, registered: Registration): Difference[] {
  const plain = PLAIN.flatMap((field) => {
    const after = changes?.[field]
    return after === undefined ? [] : [{ field, before: registered[field], after }]
  })
  const sealed = changes?.operatorNumberSealed
  if (sealed === undefined) return plain
  const number = { before: registered.operatorNumberMasked, after: maskedOperatorNumber(sealed) }
  return [...plain, { field: 'operatorNumber', ...number }]
}

export const confirmationView = (found: FoundConfirmation): ConfirmationView => ({
  id: found.id,
  state: found.state,
  at: found.at.toISOString(),
  note: found.note,
  fields: fieldsOf(found.changes),
  dueOn: found.dueOn,
  decided:
    found.decidedAt && found.state !== 'WITHDRAWN'
      ? { at: found.decidedAt.toISOString(), reason: found.reason ?? '' }
      : null,
})

/** One line of the reviewers' queue. */
export const confirmationRow = (
  found: FoundConfirmation,
  account: AccountBrief,
  { reviewerId, now }: { reviewerId: string; now: Date },
): ConfirmationRow => ({
  id: found.id,
  state: found.state,
  accountId: account.id,
  accountName: account.name,
  subjectKind: account.subjectKind,
  subjectName: account.subjectName,
  fields: fieldsOf(found.changes),
  at: found.at.toISOString(),
  ...reviewMark({ ...found, dueOn: found.dueOn ?? '', isOpen: found.state === 'WAITING' }, reviewerId, now),
})
