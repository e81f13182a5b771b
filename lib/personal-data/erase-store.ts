import 'server-only'
import { db, type Tx } from '@/lib/platform/db'
import type { Person } from './subject'

const BATCH = 500

/** Takes at once what makes a person: nobody can sign in as them any more, and no session of theirs is worth anything. */
export async function closeDoors(tx: Tx, { door, personId }: Person): Promise<void> {
  const gone = { email: null, qqOpenid: null, name: '', passwordHash: null, lastSignInAt: null }
  if (door === 'OPERATOR') {
    await tx.operator.updateMany({ where: { id: personId }, data: { ...gone, totpSecret: null } })
    await tx.$executeRaw`DELETE FROM recovery_code WHERE operator_id = ${personId}::uuid`
    await tx.$executeRaw`DELETE FROM console_token WHERE operator_id = ${personId}::uuid`
    await tx.membership.deleteMany({ where: { operatorId: personId } })
  } else await tx.subscriber.updateMany({ where: { id: personId }, data: { ...gone, avatarId: null } })
  await tx.session.deleteMany({ where: { door, personId } })
}

export const forgetCodes = (tx: Tx, { door }: Person, email: string) =>
  tx.mailCode.deleteMany({ where: { door, email } })

const OPERATOR: readonly string[] = [
  `DELETE FROM notification WHERE (door, person_id, id) IN (
     SELECT door, person_id, id FROM notification WHERE door = 'OPERATOR' AND person_id = $1::uuid LIMIT ${BATCH})`,
]

const SUBSCRIBER: readonly string[] = [
  `DELETE FROM notification WHERE (door, person_id, id) IN (
     SELECT door, person_id, id FROM notification WHERE door = 'SUBSCRIBER' AND person_id = $1::uuid LIMIT ${BATCH})`,
  `DELETE FROM message WHERE (account_id, subscriber_id, id) IN (
     SELECT account_id, subscriber_id, id FROM message WHERE subscriber_id = $1::uuid LIMIT ${BATCH})`,
  `DELETE FROM subscriber_trait WHERE (subscriber_id, since) IN (
     SELECT subscriber_id, since FROM subscriber_trait WHERE subscriber_id = $1::uuid LIMIT ${BATCH})`,
  // Their tags and previews go with it.
  `DELETE FROM follow WHERE (account_id, subscriber_id) IN (
     SELECT account_id, subscriber_id FROM follow WHERE subscriber_id = $1::uuid LIMIT ${BATCH})`,
  // The money stays booked; who gave it, and their words, do not (AUTH-5).
  `UPDATE author_like SET subscriber_id = NULL, words = '' WHERE id IN (
     SELECT id FROM author_like WHERE subscriber_id = $1::uuid LIMIT ${BATCH})`,
  // What was reported stays as evidence (MOD-8); who reported it does not.
  `UPDATE report SET reporter_id = NULL WHERE id IN (
     SELECT id FROM report WHERE reporter_id = $1::uuid LIMIT ${BATCH})`,
]

/** Erases a person's rows in bounded statements, each committed by itself; run again it goes on where it was. */
export async function eraseRows({ door, personId }: Person): Promise<void> {
  for (const sql of door === 'OPERATOR' ? OPERATOR : SUBSCRIBER) {
    for (let full = true; full;) full = (await db.$executeRawUnsafe(sql, personId)) === BATCH
  }
}

/** Registrations of the person that never became an account. */
export const registrationsOf = (operatorId: string) => db.$queryRaw<{ id: string }[]>`
  SELECT id::text FROM application WHERE operator_id = ${operatorId}::uuid AND account_id IS NULL AND answers <> '{}'::jsonb LIMIT ${BATCH}`

/** Empties one of them: its row stays for the reviewers' figures, and says nothing of anybody. */
export async function emptyRegistration(tx: Tx, id: string): Promise<void> {
  await tx.applicationStep.deleteMany({ where: { applicationId: id } })
  await tx.$executeRaw`
    UPDATE application SET answers = '{}'::jsonb, reason = NULL, mend = NULL, state = 'WITHDRAWN' WHERE id = ${id}::uuid`
}
