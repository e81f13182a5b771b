import { z } from 'zod'
import { ClauseCode } from '@/lib/rulebook/contract'
import type { Finding } from './finding-contract'

export * from './finding-contract'
export * from './review-contract'

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
