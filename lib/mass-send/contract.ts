import { z } from 'zod'
import { Audience, type AudienceChoices, EVERYONE } from '@/lib/followers/contract'
import type { PictureView } from '@/lib/media/contract'

export * from './preview-contract'
export * from './setting-contract'

/** More than any dated limit of MSG-1 will be: a fence against floods only, the limit itself is a figure of the rulebook. */
const ARTICLES_FENCE = 50

export const MASS_SEND_STATES = [
  'requested',
  'scheduled',
  'visible',
  'withdrawn',
  'rejected',
  'stopped',
  'refused',
] as const
export const MassSendState = z.enum(MASS_SEND_STATES)
export type MassSendState = z.infer<typeof MassSendState>

const accountId = z.uuid()
const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text))

export const ScheduleMassSendInput = z.object({
  accountId,
  /** Drafts in the order in which readers see them; the first is the headline. A form sends a single one as a text. */
  articleIds: z.preprocess(
    (given) => (typeof given === 'string' ? [given] : given),
    z.array(z.uuid()).max(ARTICLES_FENCE),
  ),
  audience: Audience.default(EVERYONE),
  /** Absent or empty: at once. */
  sendAt: z.preprocess((given) => (given === '' ? undefined : given), instant.optional()),
  /** Made once by the page that composes: the same key again is the same send, however often it is pressed. */
  clientKey: z.uuid(),
  /** The second factor of the person who presses (AUTH-2). */
  code: z.string().trim().max(20).default(''),
})
export type ScheduleMassSendInput = z.output<typeof ScheduleMassSendInput>

export const MassSendInput = z.object({ accountId, massSendId: z.uuid() })
/** The approver answers with the second factor of their own. */
export const ApproveMassSendInput = MassSendInput.extend({ code: z.string().trim().max(20).default('') })
export const REASON_CHARACTERS = 200
export const RefuseMassSendInput = MassSendInput.extend({ reason: z.string().trim().min(1).max(REASON_CHARACTERS) })
export const PublishInput = z.object({ accountId, articleId: z.uuid() })
export const ListMassSendsInput = z.object({
  accountId,
  state: MassSendState.optional().catch(undefined),
  cursor: z.uuid().optional().catch(undefined),
  limit: z.coerce.number().int().min(1).max(50).default(20),
})
export const GetComposerInput = z.object({ accountId })

/** How many sends one window of an account holds (CERT-3), and when the next place comes. */
export interface QuotaView {
  limit: number
  used: number
  left: number
  per: 'day' | 'week' | 'month'
  /** The window's name, such as `day:2026-11-22`. */
  window: string
  opensAt: string
  /** When the next window opens and the quota is whole again. */
  returnsAt: string
}

/** `waiting`: still a draft. `missing`: the draft was deleted before it was sent. */
export type SentArticleState = 'waiting' | 'missing' | 'published' | 'taken_down' | 'deleted'

export interface SentArticle {
  id: string
  title: string
  summary: string
  cover: PictureView | null
  state: SentArticleState
  reads: number
}

export const REJECTIONS = [
  'sending_barred',
  'account_not_live',
  'article_missing',
  'article_unfit',
  'article_objected',
  'sending_frozen',
  'article_changed',
  'not_approved',
  'refused_in_review',
] as const
/** Why a scheduled send did not go out at its time. */
export type Rejection = (typeof REJECTIONS)[number]

/** An audience in words that a page can say: the names of its tags, those deleted since included. */
export type AudienceView =
  | { kind: 'everyone' }
  | { kind: 'chosen'; tags: string[]; match: 'any' | 'all'; sexes: string[]; regions: string[]; scenes: string[] }

/** A send that a second person decides about: who asked for it, and what became of it. */
export interface RequestView {
  by: string
  at: string
  /** Goes out as soon as it is approved, else at its time. */
  atOnce: boolean
  lapsesAt: string
  decidedBy: string | null
  decidedAt: string | null
  reason: string | null
}

export interface MassSendView {
  id: string
  accountId: string
  state: MassSendState
  audience: AudienceView
  request: RequestView | null
  /** While it is held after pressing it can be stopped. */
  isHeld: boolean
  deletedAt: string | null
  articles: SentArticle[]
  acceptedAt: string
  /** When it is, or was, to become visible. */
  sendAt: string
  visibleAt: string | null
  /** Whom it reached at the instant at which it became visible (of an audience by sex or region in tens); null before. */
  audienceCount: number | null
  reads: number
  quotaWindow: string
  quotaLimit: number
  rejection: Rejection | null
}

export interface MassSendPage {
  accountName: string
  sends: MassSendView[]
  nextCursor: string | null
  quota: QuotaView
  maySend: boolean
}

export interface MassSendDetail {
  send: MassSendView
  mayWithdraw: boolean
  /** Whether this person may approve or refuse it; never their own request. */
  mayDecide: boolean
  isOwnRequest: boolean
  mayDelete: boolean
  /** A draft was saved since the request: what was asked for is not what would go out. */
  changed: boolean
}

/** Sending is barred by a penalty: which rule, until when (null: for ever). */
export interface SendBar {
  clause: string
  until: string | null
}

export interface SendableView {
  id: string
  title: string
  cover: PictureView | null
  publishedAt: string
}

/** All that the composing page needs. */
export interface ComposerView {
  account: { id: string; name: string; kind: 'SUBSCRIPTION' | 'SERVICE'; live: boolean }
  /** What an audience can be made of. */
  choices: AudienceChoices
  /** Public articles that were never sent. */
  published: SendableView[]
  setting: { holdMinutes: number; needsApproval: boolean }
  /** The zone that the account shows its times in. */
  zone: string
  scheduleMinutes: number
  /** Drafts that wait in a scheduled send already. */
  waitingArticleIds: string[]
  articles: { min: number; max: number }
  followers: number
  /** The quota of each window that a send within the schedule limit can fall into, the present one first. */
  quotas: QuotaView[]
  latestSendAt: string
  scheduleDays: number
  bar: SendBar | null
  /** Since when sending is frozen because somebody else uses the account (ACC-9); null when it is not. */
  frozenSince: string | null
  clientKey: string
}
