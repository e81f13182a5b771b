import type { ClauseCode } from '@/lib/rulebook/contract'

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
