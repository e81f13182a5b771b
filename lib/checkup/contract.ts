import { z } from 'zod'
import { ClauseCode } from '@/lib/rulebook/contract'

/** `note`: good to know; `warn`: readers or rules may object; `hold`: a person looks at it before it goes out (MOD-2). */
export const SEVERITIES = ['note', 'warn', 'hold'] as const
export type FindingSeverity = (typeof SEVERITIES)[number]

export const FINDING_CODES = [
  'title_missing',
  'title_cut',
  'summary_missing',
  'summary_cut',
  'cover_missing',
  'body_missing',
  'alt_missing',
  'picture_small',
  'picture_tall',
  'link_empty',
  'link_insecure',
  'link_broken',
  'table_wide',
  'word_wide',
  'rule_word',
  'luring',
  'near_copy',
] as const
export type FindingCode = (typeof FINDING_CODES)[number]

export const FIELDS = ['title', 'summary', 'cover', 'body'] as const
export type FindingField = (typeof FIELDS)[number]

export interface Finding {
  code: FindingCode
  severity: FindingSeverity
  articleId: string
  field: FindingField
  /** The line of the body, counted from 1: a paragraph, a heading, an item, a picture, a table. */
  line: number | null
  /** The words that it is about, with a little around them. */
  excerpt: string
  /** The rule that it touches. */
  clause: ClauseCode | null
  facts: Record<string, string | number>
}

export interface CheckUpView {
  articles: { id: string; title: string }[]
  findings: Finding[]
  /** Links whose answer is still being asked for. */
  linksWaiting: number
}

const ids = z.array(z.uuid()).min(1).max(50)
export const CheckUpInput = z.object({ accountId: z.uuid(), articleIds: ids })

export const RULE_WORD_CHARACTERS = 40
const word = z.string().trim().min(2).max(RULE_WORD_CHARACTERS)
export const WordSeverity = z.enum(['warn', 'hold'])
export const ListRuleWordsInput = z.object({
  search: z.string().trim().max(RULE_WORD_CHARACTERS).default(''),
  clause: ClauseCode.optional().catch(undefined),
  cursor: z.uuid().optional().catch(undefined),
})
export const AddRuleWordInput = z.object({ word, clause: ClauseCode, severity: WordSeverity })
export const RuleWordInput = z.object({ wordId: z.uuid() })

/** A word that touches a rule where it stands; the list is the platform's. */
export interface RuleWordView {
  id: string
  word: string
  clause: ClauseCode
  severity: z.output<typeof WordSeverity>
  addedAt: string
}
export interface RuleWordPage {
  words: RuleWordView[]
  nextCursor: string | null
  total: number
}
