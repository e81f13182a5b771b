import { z } from 'zod'
import type { PictureView } from '@/lib/media/contract'

export const MESSAGE_CHARACTERS = 600
export const MESSAGES_PER_PAGE = 30
export const CONVERSATIONS_PER_PAGE = 30

const Openid = z.string().regex(/^[\w-]{8,64}$/)
/** Made once for each press of "send", so that a message that is sent twice is one message. */
export const ClientMessageId = z.string().regex(/^[\w-]{8,64}$/)
export const MessageText = z.string().trim().min(1).max(MESSAGE_CHARACTERS)

/** What a message can hold; also what an automatic reply answers with. */
export const MessageContent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: MessageText }),
  z.object({ kind: z.literal('picture'), materialId: z.uuid() }),
  z.object({ kind: z.literal('article'), articleId: z.uuid() }),
])
export type MessageContent = z.output<typeof MessageContent>
export const MessageKind = z.enum(['text', 'picture', 'article', 'system'])
export type MessageKind = z.infer<typeof MessageKind>

const toFollower = { accountId: z.uuid(), openid: Openid }

export const AnswerByHandInput = z.discriminatedUnion('kind', [
  z.object({ ...toFollower, clientMessageId: ClientMessageId, kind: z.literal('text'), text: MessageText }),
  z.object({ ...toFollower, clientMessageId: ClientMessageId, kind: z.literal('picture'), materialId: z.uuid() }),
  z.object({ ...toFollower, clientMessageId: ClientMessageId, kind: z.literal('article'), articleId: z.uuid() }),
])
export type AnswerByHandInput = z.output<typeof AnswerByHandInput>

const before = z.uuid().optional()
export const GetConversationInput = z.object({ ...toFollower, before })
export const GetMyConversationInput = z.object({ accountId: z.uuid(), before })
export const MarkConversationReadInput = z.object({ ...toFollower, upTo: z.uuid() })
export const MarkMyConversationReadInput = z.object({ accountId: z.uuid(), upTo: z.uuid() })
export const ConversationFilter = z.enum(['all', 'unread', 'waiting'])
export type ConversationFilter = z.infer<typeof ConversationFilter>
export const ListConversationsInput = z.object({
  accountId: z.uuid(),
  filter: ConversationFilter.catch('all').default('all'),
  search: z.string().trim().max(40).default(''),
  cursor: z
    .string()
    .regex(/^\d{1,15}_[\w-]{8,64}$/)
    .optional(),
})

/** An article as a card in a conversation; `gone` when it was deleted or taken down since. */
export type ArticleCard =
  | { state: 'published'; id: string; title: string; summary: string; cover: PictureView | null }
  | { state: 'gone'; id: string }

export interface MessageView {
  id: string
  /** Which side wrote it. */
  from: 'follower' | 'account'
  kind: MessageKind
  text: string | null
  /** Null for a picture that is no longer there. */
  picture: PictureView | null
  article: ArticleCard | null
  /** What made an account's message: an automatic reply or a person; null for the follower's own. */
  madeBy: 'follow' | 'keyword' | 'default' | 'operator' | null
  /** True for an operator's own answer, so that colleagues can tell whose it was. */
  mine: boolean
  /** What the writer's browser called it, so that it can put the sent message in place of the one it showed at once. */
  clientMessageId: string | null
  sentAt: string
}

export interface MessagePage {
  /** Oldest first. */
  messages: MessageView[]
  /** Hand it back as `before` for the messages before these; null at the beginning. */
  olderCursor: string | null
}

/** Until when an operator may answer, and why not (MSG-7). */
export interface AnswerWindow {
  open: boolean
  /** Null when the follower never wrote. */
  until: string | null
  hours: number
}

export interface ConversationFollower {
  openid: string
  name: string
  remark: string
  scene: string
  since: string
  following: boolean
  blocked: boolean
}

/** A conversation as an operator sees it. */
export interface ConversationView extends MessagePage {
  follower: ConversationFollower
  window: AnswerWindow
  unread: number
  waitingSince: string | null
  /** Set when a penalty keeps the account from replying (MOD-4). */
  barredUntil: { until: string | null; clause: string } | null
}

/** A conversation as the subscriber sees it. */
export interface MyConversationView extends MessagePage {
  /** The subscriber's id at this account, which live signals name; null for who never followed. */
  openid: string | null
  following: boolean
  blocked: boolean
  unread: number
}

export interface LastMessage {
  id: string
  from: 'follower' | 'account'
  kind: MessageKind
  text: string | null
  sentAt: string
}

export interface ConversationRow {
  follower: ConversationFollower
  last: LastMessage | null
  unread: number
  waitingSince: string | null
}

export interface ConversationList {
  conversations: ConversationRow[]
  nextCursor: string | null
  counts: { unread: number; waiting: number }
}
