import 'server-only'
import { db, type Tx } from '@/lib/platform/db'
import { newId, PLATFORM_ID } from '@/lib/platform/ids'
import type { AccountFile, ArticleRow, FollowerRow, MaterialRow, PersonRow, ReadRow } from './format'
import type { Section } from './section'

export interface Conflicts {
  account: string | null
  handle: string | null
  name: string | null
  code: string | null
  bound: string | null
}

/** What on this server stands against an account: itself, one of its handles, its name, a follow code, its binding. */
export async function findConflicts(account: {
  id: string
  handles: readonly string[]
  nameKey: string
  codes: readonly string[]
  email: string | null
}): Promise<Conflicts> {
  const { id, handles, nameKey, codes, email } = account
  const others = { not: id }
  const [own, handle, name, code, bound] = await Promise.all([
    db.account.findFirst({ where: { id, state: { not: 'IN_REVIEW' } }, select: { handle: true } }),
    db.handle.findFirst({ where: { handle: { in: [...handles] }, accountId: others }, select: { handle: true } }),
    db.account.findFirst({ where: { nameKey, id: others }, select: { name: true } }),
    db.sceneCode.findFirst({ where: { code: { in: [...codes] }, accountId: others }, select: { code: true } }),
    email ? db.account.findFirst({ where: { binding: email, id: others }, select: { binding: true } }) : null,
  ])
  return {
    account: own ? (own.handle ?? id) : null,
    handle: handle?.handle ?? null,
    name: name?.name ?? null,
    code: code?.code ?? null,
    bound: bound?.binding ?? null,
  }
}

export const operatorByEmail = (email: string) => db.operator.findUnique({ where: { email }, select: { id: true } })

/** The account as one in review, which nobody sees until everything else is there. */
export async function insertAccount(
  tx: Tx,
  file: AccountFile,
  more: { nameKey: string; binding: string; bindingKind: string; sealed: string },
): Promise<void> {
  const subjectId = file.id
  await tx.subject.createMany({
    data: [
      {
        id: subjectId,
        kind: file.subject_kind,
        name: file.subject_name,
        // Numbers and contacts are in no archive; the subject gives them anew when its data is confirmed (ACC-16).
        numberHash: `from archive ${subjectId}`,
        numberSealed: more.sealed,
        contactName: '',
        contactPhone: '',
        operatorName: '',
        operatorNumberSealed: more.sealed,
        createdAt: new Date(file.created_at),
      },
    ],
    skipDuplicates: true,
  })
  await tx.account.createMany({
    data: [
      {
        id: file.id,
        kind: file.kind,
        state: 'IN_REVIEW',
        subjectId,
        name: file.name,
        nameKey: more.nameKey,
        intro: file.intro,
        pictureId: file.picture_id,
        handle: file.handle,
        handleSetAt: file.handle_set_at && new Date(file.handle_set_at),
        bindingKind: more.bindingKind,
        binding: more.binding,
        timeZone: file.time_zone,
        createdAt: new Date(file.created_at),
      },
    ],
    skipDuplicates: true,
  })
}

/** Makes it live as the last step; false when it was made so before (counted). */
export async function openRestored(tx: Tx, { id, live_at }: AccountFile, replyVersion: number): Promise<boolean> {
  const { count } = await tx.account.updateMany({
    where: { id, state: 'IN_REVIEW' },
    data: { state: 'LIVE', liveAt: new Date(live_at) },
  })
  if (replyVersion > 0) {
    await tx.replySettings.createMany({ data: [{ accountId: id, version: replyVersion }], skipDuplicates: true })
  }
  return count === 1
}

/** Puts rows that are a table's own into it; the account is always the one being restored, whatever a row says. */
export async function insertRows(tx: Tx, section: Section, rows: readonly object[], accountId: string): Promise<void> {
  if (!section.into) return
  const { table, owner } = section.into
  const names = Object.keys(section.row.shape).map((name) => `"${name}"`)
  const fixed: [string, string][] = owner ? [[`"${owner}"`, '$2::uuid']] : []
  // Of a case and a decision an archive has the result alone: who decided is not the account's to know.
  if (table === 'moderation_case') fixed.push(['"state"', `'DECIDED'::case_state`])
  if (table === 'decision') fixed.push(['"decided_by"', `'${PLATFORM_ID}'::uuid`])
  const columns = [...names, ...fixed.map(([name]) => name)].join(', ')
  const values = [...names.map((name) => `r.${name}`), ...fixed.map(([, value]) => value)].join(', ')
  const sql = `INSERT INTO "${table}" (${columns}) SELECT ${values} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb) r
    WHERE $2::uuid IS NOT NULL ON CONFLICT DO NOTHING`
  await tx.$executeRawUnsafe(sql, JSON.stringify(rows), accountId)
}

/** People as they are called here; without an address nobody can sign in as them. */
export async function insertPeople(
  tx: Tx,
  people: readonly (PersonRow & { email: string | null })[],
  accountId: string,
) {
  await tx.operator.createMany({
    data: people.map(({ id, name, email, since }) => ({ id, name, email, createdAt: new Date(since) })),
    skipDuplicates: true,
  })
  await tx.membership.createMany({
    data: people.map(({ id, role, since, until }) => ({
      accountId,
      operatorId: id,
      role,
      since: new Date(since),
      until: until === null ? null : new Date(until),
    })),
    skipDuplicates: true,
  })
}

/** Followers with a subscriber each whom nobody can sign in as: an archive has no mail and no phone (AUTH-4). */
export async function insertFollowers(
  tx: Tx,
  rows: readonly FollowerRow[],
  accountId: string,
  now: Date,
): Promise<void> {
  const known = await tx.follow.findMany({
    where: { accountId, openid: { in: rows.map(({ openid }) => openid) } },
    select: { openid: true },
  })
  const had = new Set(known.map(({ openid }) => openid))
  const fresh = rows.filter(({ openid }) => !had.has(openid)).map((row) => ({ ...row, subscriber_id: newId(now) }))
  if (fresh.length === 0) return
  await tx.subscriber.createMany({
    data: fresh.map(({ subscriber_id, name, followed_at }) => ({
      id: subscriber_id,
      name,
      createdAt: new Date(followed_at),
    })),
  })
  await tx.$executeRawUnsafe(
    `INSERT INTO follow (account_id, subscriber_id, openid, followed_at, unfollowed_at, scene, remark, blocked_at, sends_seen_at,
       messages_seen_at, operator_seen_at, last_message_at, last_inbound_at, operator_unread, subscriber_unread, waiting_since)
     SELECT $2::uuid, r.subscriber_id, r.openid, r.followed_at, r.unfollowed_at, r.scene, r.remark, r.blocked_at, r.sends_seen_at,
       r.messages_seen_at, r.operator_seen_at, r.last_message_at, r.last_inbound_at, r.operator_unread, r.subscriber_unread, r.waiting_since
     FROM jsonb_populate_recordset(NULL::follow, $1::jsonb) r`,
    JSON.stringify(fresh),
    accountId,
  )
}

export const insertMessages = (tx: Tx, rows: readonly object[], accountId: string) =>
  tx.$executeRawUnsafe(
    `INSERT INTO message (account_id, subscriber_id, id, direction, kind, text, material_id, article_id, responder, answers_id,
       client_message_id, sent_at)
     SELECT $2::uuid, f.subscriber_id, r.id, r.direction, r.kind, r.text, r.material_id, r.article_id, r.responder, r.answers_id,
       r.client_message_id, r.sent_at
     FROM jsonb_to_recordset($1::jsonb) o (openid text, id uuid)
       JOIN jsonb_populate_recordset(NULL::message, $1::jsonb) r ON r.id = o.id
       JOIN follow f ON f.account_id = $2::uuid AND f.openid = o.openid
     ON CONFLICT DO NOTHING`,
    JSON.stringify(rows),
    accountId,
  )

/** Reads of a day as so many readers whom nobody knows: an archive has numbers, not people. */
export const insertReads = (tx: Tx, rows: readonly ReadRow[], accountId: string) =>
  tx.$executeRawUnsafe(
    `INSERT INTO article_read (account_id, article_id, day, reader_key, at)
     SELECT $2::uuid, r.article_id, r.day, 'archive:' || n, r.day::timestamp AT TIME ZONE 'UTC'
     FROM jsonb_to_recordset($1::jsonb) r (article_id uuid, day date, reads int), generate_series(1, r.reads) n
     ON CONFLICT DO NOTHING`,
    JSON.stringify(rows),
    accountId,
  )

export const insertMaterial = (tx: Tx, row: MaterialRow, accountId: string) =>
  tx.$executeRawUnsafe(
    `INSERT INTO material (account_id, id, kind, sha256, name, alt, bytes, content_type, width, height, colour, widths,
       duration_ms, poster_sha256, folder_id, created_at, deleted_at)
     SELECT $2::uuid, r.id, r.kind, r.sha256, r.name, r.alt, r.bytes, r.content_type, r.width, r.height, r.colour, r.widths,
       r.duration_ms, r.poster_sha256, r.folder_id, r.created_at, r.deleted_at FROM jsonb_populate_record(NULL::material, $1::jsonb) r ON CONFLICT DO NOTHING`,
    JSON.stringify(row),
    accountId,
  )

/** True when it is new; false when there is one of this id. */
export async function insertArticle(tx: Tx, row: ArticleRow, accountId: string): Promise<boolean> {
  const { count } = await tx.article.createMany({
    data: [
      {
        id: row.id,
        accountId,
        state: row.state,
        title: row.title,
        summary: row.summary,
        author: row.author,
        body: row.body,
        coverId: row.cover_id,
        coverWide: row.cover_wide,
        coverSmall: row.cover_small,
        version: row.version,
        createdAt: new Date(row.created_at),
        savedAt: new Date(row.saved_at),
        publishedAt: row.published_at && new Date(row.published_at),
        deletedAt: row.deleted_at && new Date(row.deleted_at),
        readCount: row.read_count,
      },
    ],
    skipDuplicates: true,
  })
  return count === 1
}

/** A send whose time went by while nobody could send it is not sent by itself now. */
export const withdrawMissed = (tx: Tx, accountId: string, now: Date) =>
  tx.broadcast.updateMany({
    where: { accountId, state: 'SCHEDULED', sendAt: { lte: now } },
    data: { state: 'WITHDRAWN' },
  })

export const articleIdsOf = async (tx: Tx, accountId: string, ids: readonly string[]): Promise<Set<string>> =>
  new Set(
    (await tx.article.findMany({ where: { accountId, id: { in: [...ids] } }, select: { id: true } })).map(
      ({ id }) => id,
    ),
  )
