import type { Bar } from '@/lib/moderation/contract'
import type { CommentBar, CommentShown, CommentWho } from './contract'
import type { Rules, Writer } from './subject'

/** Where an account said nothing: everyone may write, and nothing stands there before it was chosen. */
export const UNSAID: { who: CommentWho; shown: CommentShown } = { who: 'all', shown: 'chosen' }

export const isClosed = ({ closesAt }: Pick<Rules, 'closesAt'>, now: Date): boolean =>
  closesAt !== null && closesAt <= now

interface Standing {
  rules: Rules
  /** The account's penalty on comments, when there is one (MOD-4). */
  penalty: Bar | null
  writer: Writer
  now: Date
}

/** Why this reader cannot comment here now, or null (PUB-7). */
export function barFor({ rules, penalty, writer, now }: Standing): CommentBar | null {
  if (rules.who === 'off') return { code: 'comments.off', facts: {} }
  if (rules.closesAt && isClosed(rules, now))
    return { code: 'comments.closed', facts: { at: rules.closesAt.toISOString() } }
  if (penalty) return barByPenalty(penalty)
  if (writer.isBlocked) return { code: 'comments.blocked', facts: {} }
  if (rules.who === 'followers' && !writer.isFollowing) return { code: 'comments.followers_only', facts: {} }
  return null
}

/** A penalty that ends and one that does not are two sentences. */
export const barByPenalty = ({ clause, until }: Bar): CommentBar =>
  until === null
    ? { code: 'comments.barred_for_ever', facts: { clause } }
    : { code: 'comments.barred', facts: { clause, until } }

/** Characters as people count them: a surrogate pair is one. */
export const charactersOf = (text: string): number => [...text].length
