import { db, type Tx } from '@/lib/platform/db'
import type { MessageRow } from './subject'

const columns = {
  id: true,
  direction: true,
  kind: true,
  text: true,
  materialId: true,
  articleId: true,
  responder: true,
  clientMessageId: true,
  sentAt: true,
} as const

interface Side {
  accountId: string
  subscriberId: string
}

/** The newest messages before one, newest first. */
export const listThread = (
  tx: Tx,
  { accountId, subscriberId, before, limit }: Side & { before?: string; limit: number },
): Promise<MessageRow[]> =>
  tx.message.findMany({
    where: { accountId, subscriberId, ...(before && { id: { lt: before } }) },
    orderBy: { id: 'desc' },
    take: limit,
    select: columns,
  })

export const findByClientId = (
  tx: Tx,
  { accountId, subscriberId, clientMessageId }: Side & { clientMessageId: string },
): Promise<MessageRow | null> =>
  tx.message.findUnique({
    where: { accountId_subscriberId_clientMessageId: { accountId, subscriberId, clientMessageId } },
    select: columns,
  })

/** A message and the replies made to it, in the order of their ids. */
export const listExchange = (tx: Tx, { accountId, subscriberId, id }: Side & { id: string }): Promise<MessageRow[]> =>
  tx.message.findMany({
    where: { accountId, subscriberId, OR: [{ id }, { answersId: id }] },
    orderBy: { id: 'asc' },
    take: 20,
    select: columns,
  })

export interface Outgoing {
  id: string
  kind: MessageRow['kind']
  text: string | null
  materialId: string | null
  articleId: string | null
  responder: string
  sentAt: Date
}
export interface Exchange extends Side {
  incoming: { id: string; text: string; clientMessageId: string; sentAt: Date }
  replies: readonly Outgoing[]
  /** False when a keyword answered: nobody has to. */
  waits: boolean
}

/**
 * A follower's message, the replies to it and both sides' counters, in one statement: this is the hottest path of the
 * house. False when the same message was stored before: then nothing is written, so its replies are not sent twice.
 */
export async function storeExchange(
  tx: Tx,
  { accountId, subscriberId, incoming, replies, waits }: Exchange,
): Promise<boolean> {
  const last = replies.at(-1)?.sentAt ?? incoming.sentAt
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH incoming AS (
      INSERT INTO message (account_id, subscriber_id, id, direction, kind, text, client_message_id, sent_at)
      VALUES (${accountId}::uuid, ${subscriberId}::uuid, ${incoming.id}::uuid, 'IN', 'TEXT', ${incoming.text}, ${incoming.clientMessageId}, ${incoming.sentAt})
      ON CONFLICT (account_id, subscriber_id, client_message_id) DO NOTHING
      RETURNING id
    ), answered AS (
      INSERT INTO message (account_id, subscriber_id, id, direction, kind, text, material_id, article_id, responder, answers_id, sent_at)
      SELECT ${accountId}::uuid, ${subscriberId}::uuid, r.id, 'OUT', r.kind::message_kind, r.text, r."materialId", r."articleId", r.responder, incoming.id, r."sentAt"
      FROM incoming, json_to_recordset(${JSON.stringify(replies)}::json)
        AS r(id uuid, kind text, text text, "materialId" uuid, "articleId" uuid, responder text, "sentAt" timestamptz)
    ), counted AS (
      UPDATE follow SET
        last_message_at = greatest(last_message_at, ${last}::timestamptz), last_inbound_at = greatest(last_inbound_at, ${incoming.sentAt}::timestamptz),
        operator_unread = operator_unread + 1, subscriber_unread = ${replies.length}::int,
        waiting_since = CASE WHEN ${waits} THEN coalesce(waiting_since, ${incoming.sentAt}::timestamptz) ELSE waiting_since END
      WHERE account_id = ${accountId}::uuid AND subscriber_id = ${subscriberId}::uuid AND EXISTS (SELECT 1 FROM incoming)
    )
    SELECT id FROM incoming`
  return rows.length > 0
}

export interface Sent extends Side {
  messages: readonly (Outgoing & { clientMessageId?: string | null })[]
  /** True when a person answered, so that nobody waits any more. */
  answers: boolean
}

/** Messages from the account that answer no single message: by hand, or on following. Returns how many are new. */
export async function storeOutgoing(tx: Tx, { accountId, subscriberId, messages, answers }: Sent): Promise<number> {
  const { count } = await tx.message.createMany({
    data: messages.map((message) => ({ ...message, accountId, subscriberId, direction: 'OUT' as const })),
    skipDuplicates: true,
  })
  if (count === 0) return 0
  await tx.follow.update({
    where: { accountId_subscriberId: { accountId, subscriberId } },
    data: {
      lastMessageAt: messages.at(-1)?.sentAt,
      subscriberUnread: { increment: count },
      ...(answers && { waitingSince: null }),
    },
    select: { openid: true },
  })
  return count
}

/** What lies after the message that was seen is still unread: a message that came meanwhile is not lost. */
export async function markSeenByOperators(
  tx: Tx,
  { accountId, subscriberId, upTo, now }: Side & { upTo: string; now: Date },
): Promise<number> {
  return tx.$executeRaw`
    UPDATE follow SET operator_seen_at = ${now}, operator_unread = (
      SELECT count(*) FROM (SELECT 1 FROM message WHERE account_id = ${accountId}::uuid AND subscriber_id = ${subscriberId}::uuid
        AND id > ${upTo}::uuid AND direction = 'IN' LIMIT 1000) AS later)
    WHERE account_id = ${accountId}::uuid AND subscriber_id = ${subscriberId}::uuid AND operator_unread > 0`
}

export async function markSeenBySubscriber(
  tx: Tx,
  { accountId, subscriberId, upTo, now }: Side & { upTo: string; now: Date },
): Promise<number> {
  return tx.$executeRaw`
    UPDATE follow SET messages_seen_at = ${now}, subscriber_unread = (
      SELECT count(*) FROM (SELECT 1 FROM message WHERE account_id = ${accountId}::uuid AND subscriber_id = ${subscriberId}::uuid
        AND id > ${upTo}::uuid AND direction = 'OUT' LIMIT 1000) AS later)
    WHERE account_id = ${accountId}::uuid AND subscriber_id = ${subscriberId}::uuid AND subscriber_unread > 0`
}

/** Of these ids, those that are published articles of this account. */
export async function ownArticles(
  tx: Tx,
  { accountId, ids }: { accountId: string; ids: readonly string[] },
): Promise<string[]> {
  const rows = await tx.article.findMany({
    where: { accountId, id: { in: [...ids] }, state: 'PUBLISHED' },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

/** Deletes at most so many messages that were sent before; outside any transaction. */
export const removeSentBefore = (before: Date, most: number): Promise<number> => db.$executeRaw`
  DELETE FROM message WHERE ctid IN (
    SELECT ctid FROM message WHERE sent_at < ${before}::timestamptz LIMIT ${most} FOR UPDATE SKIP LOCKED)`
