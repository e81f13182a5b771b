import 'server-only'
import { db } from '@/lib/platform/db'
import type { Person } from './subject'

const PAGE = 500

/** Rows of one kind page by page, as the database holds them, without what would open a door. */
async function* pages(sql: string, values: readonly unknown[]): AsyncGenerator<unknown> {
  for (let offset = 0; ; offset += PAGE) {
    const rows = await db.$queryRawUnsafe<{ row: unknown }[]>(`${sql} LIMIT ${PAGE} OFFSET ${offset}`, ...values)
    for (const { row } of rows) yield row
    if (rows.length < PAGE) return
  }
}

type Kind = [name: string, sql: string]

const BOTH: readonly Kind[] = [
  [
    'signIns',
    `SELECT to_jsonb(t) - 'device_id' AS row FROM session t WHERE door = $1::door AND person_id = $2::uuid ORDER BY id`,
  ],
  [
    'notifications',
    `SELECT to_jsonb(t) AS row FROM notification t WHERE door = $1::door AND person_id = $2::uuid ORDER BY id`,
  ],
  [
    'requests',
    `SELECT to_jsonb(t) - 'storage_key' AS row FROM person_request t WHERE door = $1::door AND person_id = $2::uuid ORDER BY id`,
  ],
]

const OPERATOR: readonly Kind[] = [
  ...BOTH,
  [
    'person',
    `SELECT to_jsonb(t) - 'password_hash' - 'totp_secret' AS row FROM operator t WHERE $1::door IS NOT NULL AND id = $2::uuid ORDER BY id`,
  ],
  [
    'memberships',
    `SELECT to_jsonb(t) || jsonb_build_object('account', a.name, 'handle', a.handle) AS row
     FROM membership t JOIN account a ON a.id = t.account_id WHERE $1::door IS NOT NULL AND t.operator_id = $2::uuid ORDER BY t.since`,
  ],
  [
    'consoleTokens',
    `SELECT to_jsonb(t) - 'secret_hash' AS row FROM console_token t WHERE $1::door IS NOT NULL AND operator_id = $2::uuid ORDER BY id`,
  ],
  [
    'registrations',
    `SELECT jsonb_build_object('id', id, 'state', state, 'name', answers->>'name', 'created_at', created_at,
       'submitted_at', submitted_at, 'decided_at', decided_at) AS row
     FROM application WHERE $1::door IS NOT NULL AND operator_id = $2::uuid ORDER BY id`,
  ],
  [
    'proofs',
    `SELECT jsonb_build_object('registration', p.application_id, 'kind', p.kind, 'name', p.name, 'content_type', p.content_type,
       'bytes', p.bytes, 'created_at', p.created_at) AS row
     FROM proof p JOIN application a ON a.id = p.application_id
     WHERE $1::door IS NOT NULL AND a.operator_id = $2::uuid AND p.removed_at IS NULL ORDER BY p.id`,
  ],
  [
    'confirmations',
    `SELECT jsonb_build_object('account', a.name, 'handle', a.handle, 'state', t.state, 'at', t.at, 'note', t.note,
       'changes', t.changes - 'operatorNumberSealed', 'decided_at', t.decided_at, 'reason', t.reason,
       'shown', (SELECT jsonb_agg(jsonb_build_object('kind', p.kind, 'name', p.name, 'bytes', p.bytes) ORDER BY p.id)
         FROM change_proof p WHERE p.confirmation_id = t.id AND p.removed_at IS NULL)) AS row
     FROM confirmation t JOIN account a ON a.id = t.account_id WHERE $1::door IS NOT NULL AND t.operator_id = $2::uuid ORDER BY t.id`,
  ],
  [
    'names',
    `SELECT jsonb_build_object('account', a.name, 'handle', a.handle, 'state', t.state, 'from', t.from_name, 'to', t.to_name,
       'why', t.why, 'requested_at', t.requested_at, 'decided_at', t.decided_at, 'reason', t.reason) AS row
     FROM rename t JOIN account a ON a.id = t.account_id WHERE $1::door IS NOT NULL AND t.requested_by = $2::uuid ORDER BY t.id`,
  ],
  [
    'actions',
    `SELECT to_jsonb(t) AS row FROM action_log t WHERE actor_kind = lower($1::text) AND actor_id = $2::uuid ORDER BY at, id`,
  ],
]

const SUBSCRIBER: readonly Kind[] = [
  ...BOTH,
  [
    'person',
    `SELECT to_jsonb(t) - 'password_hash' AS row FROM subscriber t WHERE $1::door IS NOT NULL AND id = $2::uuid ORDER BY id`,
  ],
  [
    'traits',
    `SELECT to_jsonb(t) - 'subscriber_id' AS row FROM subscriber_trait t WHERE $1::door IS NOT NULL AND subscriber_id = $2::uuid ORDER BY since`,
  ],
  // The account's own remark and marks about a follower are the account's, not the person's.
  [
    'follows',
    `SELECT jsonb_build_object('account', a.name, 'handle', a.handle, 'openid', t.openid, 'scene', t.scene,
       'followed_at', t.followed_at, 'unfollowed_at', t.unfollowed_at) AS row
     FROM follow t JOIN account a ON a.id = t.account_id WHERE $1::door IS NOT NULL AND t.subscriber_id = $2::uuid ORDER BY t.followed_at, a.id`,
  ],
  [
    'messages',
    `SELECT jsonb_build_object('account', a.handle, 'direction', t.direction, 'kind', t.kind, 'text', t.text,
       'article_id', t.article_id, 'sent_at', t.sent_at) AS row
     FROM message t JOIN account a ON a.id = t.account_id WHERE $1::door IS NOT NULL AND t.subscriber_id = $2::uuid ORDER BY t.id`,
  ],
  [
    'reports',
    `SELECT jsonb_build_object('receipt', receipt, 'clause', clause, 'text', text, 'filed_at', filed_at) AS row
     FROM report WHERE lower(reporter_kind) = lower($1::text) AND reporter_id = $2::uuid ORDER BY filed_at`,
  ],
  [
    'comments',
    `SELECT jsonb_build_object('account', a.name, 'article', t.article_id, 'text', t.text, 'at', t.at, 'shown_since', t.chosen_at,
       'deleted_at', t.deleted_at, 'reply', t.reply) AS row
     FROM comment t JOIN account a ON a.id = t.account_id WHERE $1::door IS NOT NULL AND t.subscriber_id = $2::uuid ORDER BY t.id`,
  ],
  [
    'commentLikes',
    `SELECT to_jsonb(t) AS row FROM comment_like t WHERE $1::door IS NOT NULL AND subscriber_id = $2::uuid ORDER BY comment_id`,
  ],
  [
    'reactions',
    `SELECT to_jsonb(t) AS row FROM article_reaction t WHERE $1::door IS NOT NULL AND subscriber_id = $2::uuid ORDER BY at, article_id`,
  ],
  [
    'series',
    `SELECT to_jsonb(t) || jsonb_build_object('title', c.title) AS row
     FROM collection_follow t JOIN collection c ON c.id = t.collection_id WHERE $1::door IS NOT NULL AND t.subscriber_id = $2::uuid ORDER BY t.at`,
  ],
  [
    'votes',
    `SELECT to_jsonb(t) || jsonb_build_object('question', v.question) AS row
     FROM vote_voice t JOIN vote v ON v.id = t.vote_id WHERE $1::door IS NOT NULL AND t.subscriber_id = $2::uuid ORDER BY t.at`,
  ],
]

/** Everything that the house holds of a person, kind by kind. */
export const kindsOf = ({ door, personId }: Person): [string, AsyncGenerator<unknown>][] =>
  (door === 'OPERATOR' ? OPERATOR : SUBSCRIBER).map(([name, sql]) => [name, pages(sql, [door, personId])])
