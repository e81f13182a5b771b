import type { MessageKind } from './contract'

/** One stored message. */
export interface MessageRow {
  id: string
  direction: 'IN' | 'OUT'
  kind: Uppercase<MessageKind>
  text: string | null
  materialId: string | null
  articleId: string | null
  responder: string | null
  clientMessageId: string | null
  sentAt: Date
}
