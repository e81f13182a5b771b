import { FollowerRow, MessageRow, PersonRow, ReadRow, RenameRow, ROWS } from './format'
import { HISTORY } from './history-sections'
import type { Section } from './section'

const owned = (
  table: keyof typeof ROWS,
  more: Pick<Section, 'path' | 'count' | 'order'> & { owner?: string; where?: string },
): Section => ({
  path: more.path,
  count: more.count,
  row: ROWS[table],
  from: `"${table}" t WHERE t.${more.owner ?? 'account_id'} = $1::uuid ${more.where ?? ''}`,
  order: more.order,
  into: { table, owner: more.owner ?? 'account_id' },
})

const JUDGED = `AND t.state = 'DECIDED' AND EXISTS (SELECT FROM decision d WHERE d.case_id = t.id)`

/** Every file with rows but articles and materials, which have files of their own; in the order in which they are restored. */
export const SECTIONS: readonly Section[] = [
  owned('handle', { path: 'handles.jsonl', count: 'handles', order: 't.handle' }),
  {
    path: 'people.jsonl',
    count: 'people',
    row: PersonRow,
    from: 'membership t JOIN operator o ON o.id = t.operator_id WHERE t.account_id = $1::uuid',
    as: { id: 't.operator_id', name: 'o.name' },
    order: 't.since, t.operator_id',
    into: null,
  },
  owned('scene_code', { path: 'scene-codes.jsonl', count: 'sceneCodes', order: 't.code' }),
  {
    path: 'followers.jsonl',
    count: 'followers',
    row: FollowerRow,
    from: 'follow t JOIN subscriber s ON s.id = t.subscriber_id WHERE t.account_id = $1::uuid',
    as: { name: 's.name' },
    order: 't.openid',
    into: null,
    csv: {
      path: 'followers.csv',
      columns: ['openid', 'name', 'remark', 'scene', 'followed_at', 'unfollowed_at', 'blocked_at', 'last_message_at'],
    },
  },
  {
    path: 'messages.jsonl',
    count: 'messages',
    row: MessageRow,
    from: `message t JOIN follow f ON f.account_id = t.account_id AND f.subscriber_id = t.subscriber_id
      WHERE t.account_id = $1::uuid`,
    as: { openid: 'f.openid' },
    order: 't.id, f.openid',
    into: null,
    csv: {
      path: 'messages.csv',
      columns: ['sent_at', 'openid', 'direction', 'kind', 'text', 'material_id', 'article_id', 'responder'],
    },
  },
  owned('auto_reply', { path: 'replies.jsonl', count: 'replies', order: 't.id' }),
  owned('broadcast', { path: 'mass-sends.jsonl', count: 'massSends', order: 't.id' }),
  owned('send_quota', { path: 'send-quotas.jsonl', count: 'sendQuotas', order: 't.window' }),
  owned('material_folder', { path: 'material-folders.jsonl', count: 'materialFolders', order: 't.id' }),
  owned('material_use', {
    path: 'material-uses.jsonl',
    count: 'materialUses',
    order: 't.material_id, t.used_by, t.ref_id',
  }),
  {
    path: 'reads.jsonl',
    count: 'readDays',
    row: ReadRow,
    from: `(SELECT article_id, day, count(*)::int AS reads FROM article_read WHERE account_id = $1::uuid
      GROUP BY article_id, day) t`,
    as: { day: `to_char(t.day, 'YYYY-MM-DD')` },
    order: 't.article_id, t.day',
    into: null,
    csv: { path: 'reads.csv', columns: ['article_id', 'day', 'reads'] },
  },
  owned('action_log', { path: 'action-log.jsonl', count: 'actions', order: 't.id', owner: 'owner_id' }),
  owned('moderation_case', { path: 'violations/cases.jsonl', count: 'cases', order: 't.id', where: JUDGED }),
  {
    path: 'violations/decisions.jsonl',
    count: 'decisions',
    row: ROWS.decision,
    from: 'decision t JOIN moderation_case c ON c.id = t.case_id WHERE c.account_id = $1::uuid',
    order: 't.id',
    into: { table: 'decision', owner: null },
  },
  owned('penalty', { path: 'violations/penalties.jsonl', count: 'penalties', order: 't.id' }),
  owned('certification_bar', { path: 'certification/bars.jsonl', count: 'certificationBars', order: 't.id' }),
  {
    path: 'names.jsonl',
    count: 'names',
    row: RenameRow,
    from: `rename t WHERE t.account_id = $1::uuid AND t.state <> 'WAITING'`,
    as: { due_on: `to_char(t.due_on, 'YYYY-MM-DD')` },
    order: 't.id',
    into: null,
  },
  ...HISTORY,
  owned('removal', { path: 'violations/removals.jsonl', count: 'removals', order: 't.target_id, t.decision_id' }),
]
