import { z } from 'zod'
import type { AccountKind } from '@/lib/accounts/contract'
import type { PublishedSummary } from '@/lib/articles/contract'
import type { LastMessage } from '@/lib/messages/contract'

export const SENDS_PER_PAGE = 20

/** Where a page of sends ended: its last instant in milliseconds and its last id. */
export const FeedCursor = z.string().regex(/^\d{1,15}_[0-9a-f-]{36}$/)

export const InboxInput = z.object({})
export const FolderInput = z.object({ cursor: FeedCursor.optional().catch(undefined) })
export const AccountSendsInput = z.object({ accountId: z.uuid(), cursor: FeedCursor.optional().catch(undefined) })
/** `upTo` is the newest send that the page showed: what came after it was not seen. */
export const MarkSendsSeenInput = z.object({
  accountId: z.uuid().optional(),
  upTo: z.iso.datetime().transform((text) => new Date(text)),
})
export const DiscoverInput = z.object({ q: z.string().trim().max(60).default('') })

/** An account as a list shows it. */
export interface InboxAccount {
  id: string
  name: string
  handle: string
  kind: AccountKind
  certified: boolean
  picture: string | null
  intro: string
}

/** One mass-send in a reader's list. Articles that were deleted or taken down since come with that state. */
export interface SendCard {
  id: string
  account: InboxAccount
  visibleAt: string
  /** The reader has not seen it yet. */
  isNew: boolean
  articles: PublishedSummary[]
}

export interface SendFeed {
  sends: SendCard[]
  nextCursor: string | null
  /** The newest of these sends; null when there is none. */
  upTo: string | null
}

/** A conversation that stands in a list. */
export interface TalkRow {
  account: InboxAccount
  unread: number
  last: LastMessage | null
}

/** A service account at the top level: its newest send and the conversation with it (S25). */
export interface ServiceRow extends TalkRow {
  latest: { visibleAt: string; title: string } | null
  unreadSends: number
  /** When it last spoke, by send or by message. */
  at: string
}

/** The subscription accounts as one folded row: it says what came last, and never how much (S25). */
export interface FoldedRow {
  at: string
  accountName: string | null
  title: string | null
}

export interface InboxView {
  services: ServiceRow[]
  folded: FoldedRow | null
  /** Whether the reader follows anyone at all. */
  followsAny: boolean
}

export interface FolderView extends SendFeed {
  talks: TalkRow[]
}
export interface AccountSendsView extends SendFeed {
  account: InboxAccount
  following: boolean
}

export interface ContactsView {
  subscription: InboxAccount[]
  service: InboxAccount[]
}
export interface DiscoverView {
  q: string
  found: (InboxAccount & { following: boolean })[]
}
export interface MeView {
  name: string
  email: string | null
  follows: number
}
