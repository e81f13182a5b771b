import { z } from 'zod'
import { PICTURE_TYPES, RECORDING_TYPES, RecordingType } from '@/lib/media/contract'
import { count, day, id, json, text, time } from './shapes'

export const FORMAT = 'xintai-account-archive'
/** 2 since certification, filings, names, confirmations and proofs are in it; an archive of version 1 is read as one without. */
export const FORMAT_VERSION = 2

const hash = z.string().regex(/^[0-9a-f]{64}$/)
/** The longest list within a row. */
const MOST = 2048
/** The longest text of a body; a fence against floods, the limits of people are the rulebook's. */
const BODY = 1_000_000

export const AccountFile = z.strictObject({
  id,
  kind: z.enum(['SUBSCRIPTION', 'SERVICE']),
  name: text(),
  handle: text(),
  handle_set_at: time.nullable(),
  intro: text(),
  picture_id: id.nullable(),
  time_zone: text(),
  created_at: time,
  live_at: time,
  subject_kind: z.enum(['PERSON', 'ENTERPRISE', 'GOVERNMENT', 'MEDIA', 'ORGANISATION']),
  subject_name: text(),
})
export type AccountFile = z.infer<typeof AccountFile>

export const SettingsFile = z.strictObject({ reply_version: count.nonnegative() })

export const ArticleRow = z.strictObject({
  id,
  state: z.enum(['DRAFT', 'PUBLISHED', 'DELETED']),
  title: text(),
  summary: text(),
  author: text(),
  body: text(BODY),
  cover_id: id.nullable(),
  /** Absent in archives from before covers had parts. */
  cover_wide: z.array(count.nonnegative()).max(4).default([]),
  cover_small: z.array(count.nonnegative()).max(4).default([]),
  version: count,
  created_at: time,
  saved_at: time,
  published_at: time.nullable(),
  deleted_at: time.nullable(),
  read_count: count.nonnegative(),
})
export type ArticleRow = z.infer<typeof ArticleRow>

export const MaterialRow = z.strictObject({
  id,
  kind: z.enum(['PICTURE', 'VOICE', 'VIDEO']),
  sha256: hash,
  name: text(),
  alt: text(),
  bytes: count.positive(),
  content_type: z.enum([...PICTURE_TYPES, ...RecordingType.options]),
  width: count.nullable(),
  height: count.nullable(),
  colour: text().nullable(),
  widths: z.array(count.positive()).max(MOST),
  duration_ms: count.positive().nullable().default(null),
  poster_sha256: hash.nullable().default(null),
  folder_id: id.nullable().default(null),
  created_at: time,
  deleted_at: time.nullable(),
})
export type MaterialRow = z.infer<typeof MaterialRow>

export const PersonRow = z.strictObject({
  id,
  name: text(),
  role: z.enum(['HOLDER', 'ADMINISTRATOR', 'EDITOR', 'SERVICE', 'ANALYST']),
  since: time,
  until: time.nullable(),
})
export type PersonRow = z.infer<typeof PersonRow>

export const FollowerRow = z.strictObject({
  openid: text(),
  name: text(),
  followed_at: time,
  unfollowed_at: time.nullable(),
  scene: text(),
  remark: text(),
  blocked_at: time.nullable(),
  sends_seen_at: time.nullable(),
  messages_seen_at: time.nullable(),
  operator_seen_at: time.nullable(),
  last_message_at: time.nullable(),
  last_inbound_at: time.nullable(),
  operator_unread: count,
  subscriber_unread: count,
  waiting_since: time.nullable(),
})
export type FollowerRow = z.infer<typeof FollowerRow>

export const MessageRow = z.strictObject({
  openid: text(),
  id,
  direction: z.enum(['IN', 'OUT']),
  kind: z.enum(['TEXT', 'PICTURE', 'ARTICLE', 'SYSTEM']),
  text: text(BODY).nullable(),
  material_id: id.nullable(),
  article_id: id.nullable(),
  responder: text().nullable(),
  answers_id: id.nullable(),
  client_message_id: text().nullable(),
  sent_at: time,
})

export const ReadRow = z.strictObject({ article_id: id, day, reads: count.positive().max(2_000_000_000) })
export type ReadRow = z.infer<typeof ReadRow>

export const CaseRow = z.strictObject({
  id,
  target_kind: text(),
  target_id: id,
  severity: count,
  reach: count,
  report_count: count,
  opened_at: time,
  due_at: time,
})

/** A change of name that was decided or taken back; who asked and who decided is not in it. */
export const RenameRow = z.strictObject({
  ...{ id, state: z.enum(['APPROVED', 'RETURNED', 'WITHDRAWN']), from_name: text(), to_name: text() },
  ...{ why: text(), requested_at: time, withdraw_until: time, due_on: day, decided_at: time.nullable() },
  reason: text().nullable(),
})
export type RenameRow = z.infer<typeof RenameRow>

/** The shape of the rows of files that are one table each; their names are those of the columns. */
export const ROWS = {
  handle: z.strictObject({ handle: text(), assigned_at: time }),
  scene_code: z.strictObject({ code: text(), scene: text(), created_at: time, expires_at: time.nullable() }),
  auto_reply: z.strictObject({
    ...{ id, trigger: z.enum(['FOLLOW', 'KEYWORD', 'DEFAULT']), name: text(), position: count },
    ...{ keywords: json, contents: json, answer: z.enum(['all', 'random']), enabled: z.boolean() },
    ...{ created_at: time, saved_at: time },
  }),
  broadcast: z.strictObject({
    ...{ id, client_key: text() },
    state: z.enum(['REQUESTED', 'SCHEDULED', 'VISIBLE', 'STOPPED', 'WITHDRAWN', 'REJECTED', 'REFUSED']),
    ...{ audience: json, article_ids: z.array(id).max(MOST), accepted_at: time, send_at: time },
    ...{ visible_at: time.nullable(), audience_count: count.nullable(), quota_window: text(), quota_limit: count },
    ...{ deleted_at: time.nullable(), stopped_reason: text().nullable() },
  }),
  send_quota: z.strictObject({ window: text(), used: count.nonnegative() }),
  material_folder: z.strictObject({ id, parent_id: id.nullable(), name: text(), created_at: time }),
  material_use: z.strictObject({ material_id: id, used_by: text(), ref_id: id }),
  action_log: z.strictObject({
    ...{ id, name: text(), actor_kind: text(), actor_id: id.nullable(), target_id: text().nullable() },
    ...{ address: text().nullable(), request_id: text(), at: time },
  }),
  moderation_case: CaseRow,
  decision: z.strictObject({
    ...{ id, case_id: id, outcome: text(), clause: text().nullable(), passage: text(BODY).nullable() },
    ...{ reason: text(BODY), decided_at: time },
  }),
  penalty: z.strictObject({
    ...{
      id,
      decision_id: id,
      measure: text(),
      functions: z.array(text()).max(MOST),
      clause: text(),
      from: time,
    },
    ...{ until: time.nullable(), overturned_at: time.nullable() },
  }),
  certification_bar: z.strictObject({
    ...{ id, decision_id: id, clause: text(), from: time, until: time.nullable(), lifted_at: time.nullable() },
  }),
  removal: z.strictObject({
    ...{ target_kind: text(), target_id: id, decision_id: id, clause: text(), at: time },
    ...{ overturned_at: time.nullable() },
  }),
} as const

export const Manifest = z.strictObject({
  format: z.literal(FORMAT),
  version: z.union([z.literal(1), z.literal(FORMAT_VERSION)]),
  madeAt: z.iso.datetime(),
  account: z.strictObject({
    id,
    name: text(),
    handle: text(),
    state: text(),
    certifiedUntil: time.nullable(),
  }),
  counts: z.record(text(), count.nonnegative()),
  files: z
    .array(z.strictObject({ path: text(), bytes: count.nonnegative(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }))
    .max(2_000_000),
  /** SHA-256 over "path sha256" of every file, one a line, in the order of the paths: equal content, equal digest. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
})
export type Manifest = z.infer<typeof Manifest>

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
/** Every name that a file of an archive may have; nothing else is read, and nothing is ever written under these names. */
export const PATHS = new RegExp(
  `^(manifest\\.json|account\\.json|settings\\.json|[a-z-]{1,40}\\.(jsonl|csv)|(violations|certification|filing|registration)/[a-z-]{1,40}\\.jsonl|articles/${UUID}\\.(json|html)|materials/[0-9a-f]{64}\\.[a-z0-9]{3,4})$`,
)

/** Where the still of a video lies in an archive; null for what has none. */
export const stillPath = ({ poster_sha256 }: Pick<MaterialRow, 'poster_sha256'>): string | null =>
  poster_sha256 && `materials/${poster_sha256}.jpeg`

/** Where the original of a material lies in an archive. */
export const originalPath = ({ sha256, content_type }: Pick<MaterialRow, 'sha256' | 'content_type'>): string =>
  `materials/${sha256}.${(RECORDING_TYPES as Record<string, string>)[content_type] ?? content_type.slice('image/'.length)}`
