import 'server-only'
import { type Day, toDateColumn } from '@/lib/platform/calendar'
import { isDuplicate, type Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import type { Answers } from './answers'
import type { AccountKind, SubjectKind } from './contract'
import { COUNTED_STATES } from './rules'

export interface SubjectFacts extends NonNullable<Answers['subject']> {
  numberHash: string
}

/**
 * Finds or makes the subject and holds its row until the transaction ends, so that two submissions
 * of one subject are counted one after the other (ACC-4).
 */
export async function holdSubject(tx: Tx, facts: SubjectFacts, now: Date): Promise<{ id: string; name: string }> {
  const rows = await tx.$queryRaw<{ id: string; name: string }[]>`
    INSERT INTO subject (id, kind, name, number_hash, number_sealed, contact_name, contact_phone, operator_name, operator_number_sealed, created_at)
    VALUES (${newId(now)}::uuid, ${facts.kind}::subject_kind, ${facts.name}, ${facts.numberHash}, ${facts.numberSealed}, ${facts.contactName},
      ${facts.contactPhone}, ${facts.operatorName}, ${facts.operatorNumberSealed}, ${now}::timestamptz)
    ON CONFLICT (kind, number_hash) DO UPDATE SET number_hash = EXCLUDED.number_hash
    RETURNING id::text, name`
  const [subject] = rows
  if (!subject) throw new Error('a subject was neither made nor found')
  return subject
}

export const findSubject = (tx: Tx, kind: SubjectKind, numberHash: string) =>
  tx.subject.findUnique({ where: { kind_numberHash: { kind, numberHash } }, select: { id: true, name: true } })

export async function updateSubject(tx: Tx, id: string, facts: SubjectFacts): Promise<void> {
  const { name, numberSealed, contactName, contactPhone, operatorName, operatorNumberSealed } = facts
  await tx.subject.updateMany({
    where: { id },
    data: { name, numberSealed, contactName, contactPhone, operatorName, operatorNumberSealed },
  })
}

/** How many accounts take a place of this subject, leaving one out (the one being submitted again). */
export const countHeld = (tx: Tx, subjectId: string, except: string | null) =>
  tx.account.count({
    where: { subjectId, state: { in: [...COUNTED_STATES] }, ...(except ? { id: { not: except } } : {}) },
  })

/** Whether the subject's data was ever confirmed by an approval. */
export const hasApproved = async (tx: Tx, subjectId: string) =>
  (await tx.account.count({ where: { subjectId, liveAt: { not: null } } })) > 0

export interface AccountFacts {
  id: string
  kind: AccountKind
  subjectId: string
  name: string
  nameKey: string
  intro: string
  bindingKind: string
  binding: string
}

/** Takes the place, the name and the binding; false when a name or a binding was taken first. */
export async function insertAccount(tx: Tx, facts: AccountFacts, now: Date): Promise<boolean> {
  const { count } = await tx.account.createMany({
    data: [{ ...facts, state: 'IN_REVIEW', createdAt: now }],
    skipDuplicates: true,
  })
  return count === 1
}

/** Writes the mended facts; false when a name or a binding was taken meanwhile (the transaction is then lost). */
export async function updateInReview(tx: Tx, { id, ...facts }: AccountFacts): Promise<boolean> {
  try {
    const { count } = await tx.account.updateMany({ where: { id, state: 'IN_REVIEW' }, data: facts })
    return count === 1
  } catch (error) {
    if (isDuplicate(error)) return false
    throw error
  }
}

/** Gives the place, the name and the binding back; only an account that never was live goes. */
export async function deleteInReview(tx: Tx, id: string): Promise<void> {
  await tx.account.deleteMany({ where: { id, state: 'IN_REVIEW', liveAt: null } })
}

/** Makes the account live with its handle and holder; false when it was not in review any more (counted). */
export async function openAccount(
  tx: Tx,
  to: { id: string; handle: string; holderId: string; now: Date; dueOn: Day; readOnlyFrom: Date },
): Promise<boolean> {
  const { handle, readOnlyFrom } = to
  const { count } = await tx.account.updateMany({
    where: { id: to.id, state: 'IN_REVIEW' },
    data: { state: 'LIVE', handle, liveAt: to.now, confirmDueOn: toDateColumn(to.dueOn), readOnlyFrom },
  })
  if (count !== 1) return false
  await tx.membership.create({
    data: { accountId: to.id, operatorId: to.holderId, role: 'HOLDER', since: to.now },
    select: { accountId: true },
  })
  return true
}
