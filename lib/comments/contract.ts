import { z } from 'zod'
import { ReportWords } from '@/lib/moderation/contract'
import type { ClauseCode } from '@/lib/rulebook/contract'

// A fence against floods only: the limit that people see is a figure of the rulebook and counted in characters.
const FLOOD = 5_000

export const CommentWho = z.enum(['off', 'all', 'followers'])
export type CommentWho = z.infer<typeof CommentWho>
export const CommentShown = z.enum(['chosen', 'at_once'])
export type CommentShown = z.infer<typeof CommentShown>

const accountId = z.uuid()
const articleId = z.uuid()
const commentId = z.uuid()
const text = z.string().trim().max(FLOOD)

export const GetCommentsInput = z.object({ articleId, before: commentId.optional().catch(undefined) })
export const WriteCommentInput = z.object({
  articleId,
  text: text.min(1),
  /** Made with the form: the same form sent twice is one comment. */
  clientKey: z.string().trim().min(8).max(64),
})
export const CommentInput = z.object({ commentId })
export const LikeCommentInput = z.object({ commentId, on: z.enum(['yes', 'no']).default('yes') })
export const ReportCommentInput = ReportWords.extend({ commentId })

export const CommentFilter = z.enum(['waiting', 'chosen', 'all', 'deleted'])
export type CommentFilter = z.infer<typeof CommentFilter>
export const ListCommentsInput = z.object({
  accountId,
  filter: CommentFilter.default('waiting'),
  search: z.string().trim().max(60).default(''),
  articleId: articleId.optional(),
  cursor: commentId.optional(),
})
export const CommentDeed = z.enum(['choose', 'unchoose', 'delete'])
export type CommentDeed = z.infer<typeof CommentDeed>
export const HandleCommentsInput = z.object({
  accountId,
  commentIds: z.array(commentId).min(1).max(100),
  deed: CommentDeed,
})
export const PinCommentInput = z.object({ accountId, commentId, pin: z.enum(['yes', 'no']) })
export const ReplyToCommentInput = z.object({
  accountId,
  commentId,
  /** Empty takes the reply away. */
  text,
  /** The instant of the reply that the operator saw, or empty where there was none. */
  seen: z.iso.datetime().or(z.literal('')).default(''),
})
export const CommentRulesInput = z.object({ accountId, articleId: articleId.optional() })
export const SaveCommentDefaultInput = z.object({ accountId, who: CommentWho, shown: CommentShown })
export const SaveCommentRuleInput = z.object({
  accountId,
  articleId,
  who: CommentWho.or(z.literal('default')),
  /** The instant from which nobody can comment any more, or empty. */
  closesAt: z.iso.datetime({ offset: true }).or(z.literal('')).default(''),
})

/** A comment as every reader sees it. Of one that moderation removed only the rule is left. */
export interface CommentView {
  id: string
  name: string
  text: string
  at: string
  likes: number
  isPinned: boolean
  reply: { text: string; at: string } | null
  removed: ClauseCode | null
}
/** Why the reader who asks cannot comment: the code of the refusal they would get, with its facts. */
export interface CommentBar {
  code: string
  facts: Record<string, string>
}
export interface CommentsView {
  who: CommentWho
  /** From then on nobody can comment. */
  closesAt: string | null
  isClosed: boolean
  /** A comment stands there without waiting to be chosen. */
  showsAtOnce: boolean
  comments: CommentView[]
  total: number
  next: string | null
}
/** What one reader did under an article, and whether they can comment. */
export interface MyCommentsView {
  own: (CommentView & { state: 'waiting' | 'shown' })[]
  liked: string[]
  bar: CommentBar | null
  limit: number
}

export interface CommentRow {
  id: string
  articleId: string
  articleTitle: string
  name: string
  /** The writer as the account's follower, or null for who never followed. */
  follower: { openid: string; isFollowing: boolean; isBlocked: boolean } | null
  text: string
  at: string
  likes: number
  isChosen: boolean
  isPinned: boolean
  isDeleted: boolean
  reply: { text: string; at: string } | null
  removed: ClauseCode | null
}
export interface CommentPage {
  comments: CommentRow[]
  next: string | null
  counts: { waiting: number }
  mayManage: boolean
  limit: number
}
export interface CommentRulesView {
  account: { who: CommentWho; shown: CommentShown }
  /** The article's own word; null `who` follows the account. */
  article: { id: string; title: string; who: CommentWho | null; closesAt: string | null } | null
  mayManage: boolean
}
