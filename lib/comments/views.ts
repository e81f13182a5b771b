import { removalsOf } from '@/lib/moderation'
import type { ClauseCode } from '@/lib/rulebook/contract'
import type { Tx } from '@/lib/platform/db'
import type { CommentView } from './contract'
import type { CommentRecord } from './store'

/** The rule under which each of these was removed, by comment. */
export async function removedClauses(tx: Tx, rows: readonly CommentRecord[]): Promise<Map<string, ClauseCode>> {
  const removals = await removalsOf(
    tx,
    'comment',
    rows.map(({ id }) => id),
  )
  return new Map([...removals].map(([id, { clause }]) => [id, clause]))
}

export const replyOf = ({ reply, repliedAt }: Pick<CommentRecord, 'reply' | 'repliedAt'>) =>
  reply !== null && repliedAt ? { text: reply, at: repliedAt.toISOString() } : null

/** Of what moderation removed nothing leaves the house but the rule (MOD-6). */
export function commentView(row: CommentRecord, clause: ClauseCode | null): CommentView {
  const base = { id: row.id, at: row.at.toISOString(), isPinned: row.pinnedAt !== null }
  if (clause) return { ...base, name: '', text: '', likes: 0, reply: null, removed: clause }
  return {
    ...base,
    name: row.subscriber.name,
    text: row.text,
    likes: row.likeCount,
    reply: replyOf(row),
    removed: null,
  }
}

/** Rows as readers see them. */
export async function commentViews(tx: Tx, rows: readonly CommentRecord[]): Promise<CommentView[]> {
  const removed = await removedClauses(tx, rows)
  return rows.map((row) => commentView(row, removed.get(row.id) ?? null))
}
