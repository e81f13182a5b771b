import 'server-only'
import { db, type Tx } from '@/lib/platform/db'
import { PAGE_DROPPED } from '@/lib/platform/page-cache'
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
  // The account's answer goes with the comment, and so does the finished page on which both stood.
  `WITH own AS (
     SELECT id FROM comment WHERE subscriber_id = $1::uuid LIMIT ${BATCH}
   ), likes AS (
     DELETE FROM comment_like WHERE comment_id IN (SELECT id FROM own)
   ), gone AS (
     DELETE FROM comment WHERE id IN (SELECT id FROM own) RETURNING article_id
   ) SELECT pg_notify('${PAGE_DROPPED}', '/a/' || article_id)::text FROM gone`,
  `WITH gone AS (
     DELETE FROM comment_like WHERE (comment_id, subscriber_id) IN (
       SELECT comment_id, subscriber_id FROM comment_like WHERE subscriber_id = $1::uuid LIMIT ${BATCH})
     RETURNING comment_id
   ), fewer AS (
     UPDATE comment SET like_count = greatest(like_count - 1, 0) FROM gone WHERE comment.id = gone.comment_id
   ) SELECT 1 FROM gone`,
  `DELETE FROM article_reaction WHERE (article_id, kind, subscriber_id) IN (
     SELECT article_id, kind, subscriber_id FROM article_reaction WHERE subscriber_id = $1::uuid LIMIT ${BATCH})`,
  `DELETE FROM collection_follow WHERE (collection_id, subscriber_id) IN (
     SELECT collection_id, subscriber_id FROM collection_follow WHERE subscriber_id = $1::uuid LIMIT ${BATCH})`,
  // The voice stays counted, without whose it was.
  `DELETE FROM vote_voice WHERE (vote_id, subscriber_id) IN (
     SELECT vote_id, subscriber_id FROM vote_voice WHERE subscriber_id = $1::uuid LIMIT ${BATCH})`,
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
