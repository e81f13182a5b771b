import type { MessageContent } from '@/lib/messages/contract'
import type { Answer, Keyword } from './contract'

/** One automatic reply as it is stored, read back by its schema. */
export interface StoredReply {
  id: string
  trigger: 'FOLLOW' | 'KEYWORD' | 'DEFAULT'
  name: string
  keywords: Keyword[]
  contents: MessageContent[]
  answer: Answer
  enabled: boolean
  savedAt: Date
}

/** What an account's replies come down to when a message arrives; made once for each version of its settings. */
export interface CompiledReplies {
  rules: readonly { contents: readonly MessageContent[]; answer: Answer }[]
  /** Folded word → place of the first rule that has it as an exact keyword. */
  exact: ReadonlyMap<string, number>
  /** Folded words that may stand anywhere in a message, in the operator's order. */
  contained: readonly { word: string; rule: number }[]
  default: { contents: readonly MessageContent[]; answer: Answer } | null
}

export interface Responder {
  maker: 'keyword' | 'default'
  contents: readonly MessageContent[]
}
