import { z } from 'zod'
import { Crop, type PictureView } from '@/lib/media/contract'
import { ReportWords } from '@/lib/moderation/contract'
import type { ClauseCode } from '@/lib/rulebook/contract'
import { DRAFT_FAULTS, type DraftFault } from './draft-contract'

export * from './editing-contract'
export { DRAFT_FAULTS, type DraftFault }

/** Of the body's readable text. Editors of official accounts have always had this bound, so texts made for it fit here. */
export const BODY_CHARACTERS = 20_000
// A fence against floods only: the limits people see are figures of the rulebook and counted in characters.
const HTML_LENGTH = 1_000_000
const LINE_LENGTH = 1_000
const PAGE = 20

const accountId = z.uuid()
const articleId = z.uuid()
const line = z.string().trim().max(LINE_LENGTH)

export const CreateDraftInput = z.object({ accountId })
export const SaveDraftInput = z.object({
  accountId,
  articleId,
  /** The version that the person's text was made from. */
  version: z.coerce.number().int().positive(),
  title: line,
  summary: line,
  author: z.string().trim().max(40),
  body: z.string().max(HTML_LENGTH),
  coverId: z.uuid().nullable(),
  /** The part of the cover that a big card shows, and a small one; without it the middle. */
  coverWide: Crop.nullable().default(null),
  coverSmall: Crop.nullable().default(null),
})
export type SaveDraftInput = z.output<typeof SaveDraftInput>
export const DraftInput = z.object({ accountId, articleId })
const MOST_NAMED = 300
export const NameArticlesInput = z.object({ accountId, articleIds: z.array(z.uuid()).max(MOST_NAMED) })
export const ListDraftsInput = z.object({
  accountId,
  search: line.default(''),
  cursor: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(50).default(PAGE),
})
export const ListPublishedInput = ListDraftsInput
export const DeleteArticleInput = DraftInput
export const GetPublicArticleInput = z.object({ articleId })
export const ListAccountArticlesInput = z.object({
  accountId,
  cursor: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(50).default(PAGE),
})
export const ReportArticleInput = ReportWords.extend({ articleId })
export const CountReadsInput = z.object({
  reads: z
    .array(z.object({ articleId, readerKey: z.string().length(64), day: z.iso.date(), at: z.iso.datetime() }))
    .min(1),
})
export type Read = z.output<typeof CountReadsInput>['reads'][number]
export const CountSharesInput = z.object({ shares: CountReadsInput.shape.reads })

export const REACTIONS = ['like', 'favourite'] as const
export type Reaction = (typeof REACTIONS)[number]
export const ReactInput = z.object({ articleId, kind: z.enum(REACTIONS), on: z.enum(['yes', 'no']).default('yes') })
export const MyReactionsInput = z.object({ articleId })
export const TallyInput = z.object({ articleIds: z.array(articleId).min(1) })
export const FavouritesInput = z.object({ before: z.iso.datetime().optional().catch(undefined) })

/** What people may write, as the rulebook says today; counted in characters, not bytes. */
export interface ArticleLimits {
  title: number
  summary: number
  body: number
}

export interface DraftView {
  id: string
  accountId: string
  accountName: string
  version: number
  title: string
  summary: string
  author: string
  body: string
  cover: PictureView | null
  coverWide: Crop | null
  coverSmall: Crop | null
  savedAt: string
  limits: ArticleLimits
  /** What keeps it from being sent. */
  faults: DraftFault[]
}

export interface SavedDraft {
  id: string
  version: number
  savedAt: string
  /** Pictures of the sent text that are not this account's materials and were left out. */
  droppedPictures: number
  faults: DraftFault[]
}

export interface DraftSummary {
  id: string
  title: string
  summary: string
  cover: PictureView | null
  savedAt: string
  faults: DraftFault[]
}
export interface DraftPage {
  drafts: DraftSummary[]
  nextCursor: string | null
  total: number
}

export interface PublishedSummary {
  id: string
  title: string
  summary: string
  /** The part that a big card shows. */
  cover: PictureView | null
  coverSmall: PictureView | null
  publishedAt: string
  reads: number
  likes: number
  favourites: number
  shares: number
  state: 'published' | 'taken_down' | 'deleted'
  clause: ClauseCode | null
}
export interface PublishedPage {
  articles: PublishedSummary[]
  nextCursor: string | null
  total: number
}

/** What a reader keeps; `next` is the instant that the next page begins before. */
export interface FavouritesPage {
  articles: PublishedSummary[]
  next: string | null
}

/** What readers did with an article, as of the last counted batch. */
export interface ArticleFigures {
  reads: number
  likes: number
  favourites: number
  shares: number
}

export interface ArticleAccount {
  id: string
  name: string
  handle: string | null
  /** Address of the account's public page. */
  profilePath: string
  /** Address at which a reader follows the account. */
  followPath: string
}

/** The account at an article's head: with the end of its certification while that holds (CERT-2). */
export interface ArticleAuthor extends ArticleAccount {
  certifiedUntil: string | null
}

/** An article as readers see it: its text, or why there is none any more. */
export type PublicArticle =
  | {
      state: 'published'
      id: string
      title: string
      summary: string
      author: string
      /** HTML that is safe to show, pictures with their sizes. */
      body: string
      cover: PictureView | null
      account: ArticleAuthor
      publishedAt: string
      reads: number
      likes: number
    }
  | { state: 'taken_down'; id: string; account: ArticleAccount; clause: ClauseCode; at: string; noticeId: string }
  | { state: 'deleted'; id: string; account: ArticleAccount; at: string }
  /** The account itself has ended (ACC-10, DATA-3). */
  | { state: 'account_ended'; id: string; account: ArticleAccount }

/** What a mass-send needs to know of a draft. */
export interface SendableDraft {
  id: string
  version: number
  title: string
  summary: string
  cover: PictureView | null
  faults: DraftFault[]
}

/** Something that a mass-send can hold: a draft, or an article that is public already. */
export interface SendableArticle extends SendableDraft {
  isPublished: boolean
}
