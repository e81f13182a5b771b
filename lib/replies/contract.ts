import { z } from 'zod'
import type { PictureView } from '@/lib/media/contract'
import { type ArticleCard, MessageContent } from '@/lib/messages/contract'

export const RULE_NAME_CHARACTERS = 40
export const KEYWORD_CHARACTERS = 30
export const KEYWORDS_PER_RULE = 10
export const CONTENTS_PER_REPLY = 5

/** A list that a plain form sends as JSON text. */
const fromText = (value: unknown): unknown => {
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value) as unknown
  } catch {
    return value
  }
}

export const MATCHES = ['exact', 'contains'] as const
export const Keyword = z.object({ word: z.string().trim().min(1).max(KEYWORD_CHARACTERS), match: z.enum(MATCHES) })
export type Keyword = z.output<typeof Keyword>
export const Keywords = z.preprocess(fromText, z.array(Keyword).min(1).max(KEYWORDS_PER_RULE))
export const Contents = z.preprocess(fromText, z.array(MessageContent).min(1).max(CONTENTS_PER_REPLY))

/** Whether all contents answer, or one of them, chosen by lot. */
export const Answer = z.enum(['all', 'random'])
export type Answer = z.infer<typeof Answer>
/** The two replies that an account has one of each (MSG-4). */
export const FixedTrigger = z.enum(['follow', 'default'])
export type FixedTrigger = z.infer<typeof FixedTrigger>

const accountId = z.uuid()
const rule = { accountId, ruleId: z.uuid() }
const fields = {
  name: z.string().trim().max(RULE_NAME_CHARACTERS).default(''),
  keywords: Keywords,
  contents: Contents,
  answer: Answer.default('all'),
}
export const ListRepliesInput = z.object({ accountId })
export const AddKeywordRuleInput = z.object({ accountId, ...fields })
export const EditKeywordRuleInput = z.object({
  ...rule,
  ...fields,
  /** The state that the operator's changes were made from; a colleague's later save is not overwritten. */
  seen: z.iso.datetime(),
})
export const DeleteKeywordRuleInput = z.object(rule)
export const EnableReplyInput = z.object({ ...rule, enabled: z.enum(['yes', 'no']) })
export const MoveKeywordRuleInput = z.object({ ...rule, to: z.enum(['up', 'down', 'top']) })
export const SetFixedReplyInput = z.object({
  accountId,
  trigger: FixedTrigger,
  contents: Contents,
  enabled: z.enum(['yes', 'no']).default('yes'),
})
export const ClearFixedReplyInput = z.object({ accountId, trigger: FixedTrigger })

const MOST_NAMED = 300
export const NameRepliesInput = z.object({ accountId: z.uuid(), replyIds: z.array(z.uuid()).max(MOST_NAMED) })

/** A content with what it shows: its picture or article card as it is now. */
export type ContentView =
  | { kind: 'text'; text: string }
  | { kind: 'picture'; materialId: string; picture: PictureView | null }
  | { kind: 'article'; articleId: string; article: ArticleCard }

/** A keyword that an earlier rule always takes first. */
export interface Shadow {
  word: string
  byName: string
  byWord: string
  byPosition: number
}

export interface KeywordRuleView {
  id: string
  name: string
  keywords: Keyword[]
  contents: ContentView[]
  answer: Answer
  enabled: boolean
  savedAt: string
  /** Keywords that can never be the reason for this rule, since an earlier one takes them. */
  shadows: Shadow[]
  /** True when all its keywords are taken by earlier rules: it can never be reached (MSG-4). */
  neverReached: boolean
}

export interface FixedReplyView {
  id: string
  contents: ContentView[]
  enabled: boolean
  savedAt: string
}

export interface RepliesView {
  accountName: string
  follow: FixedReplyView | null
  default: FixedReplyView | null
  rules: KeywordRuleView[]
  limit: number
  mayChange: boolean
}
