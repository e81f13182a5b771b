import { z } from 'zod'
import { ClientMessageId, MessageText, type MessageView } from '@/lib/messages/contract'

export { FollowInput, type FollowView } from '@/lib/followers/contract'

export const ReceiveMessageInput = z.object({
  accountId: z.uuid(),
  clientMessageId: ClientMessageId,
  text: MessageText,
})
export const CodeInput = z.object({ code: z.string().trim().min(1).max(40) })

export interface ReceivedView {
  accountId: string
  /** The message and what answered it at once, oldest first. */
  messages: MessageView[]
  /** False when the same press came before: these are the messages of then. */
  isNew: boolean
}

/** What the page behind a follow code shows. */
export interface FollowPageView {
  accountId: string
  name: string
  handle: string
  kind: 'SUBSCRIPTION' | 'SERVICE'
  intro: string
  subjectName: string
  subjectKind: 'PERSON' | 'ENTERPRISE' | 'GOVERNMENT' | 'MEDIA' | 'ORGANISATION'
  certified: boolean
  certifiedUntil: string | null
  pictureSrc: string | null
  live: boolean
  isSignedIn: boolean
  following: boolean
}

export const AccountInput = z.object({ accountId: z.uuid() })

/** The head of a subscriber's conversation. */
export interface ChatHeadView {
  name: string
  handle: string
  pictureSrc: string | null
  live: boolean
}
