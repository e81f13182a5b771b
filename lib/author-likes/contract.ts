import { z } from 'zod'

const WORDS = 1_000
const PAGE = 20
const articleId = z.uuid()
const accountId = z.uuid()

export const ArticleInput = z.object({ articleId })
export const LikeAuthorInput = z.object({
  articleId,
  /** One of the offered amounts in fen, or `own`. */
  choice: z.string().max(12),
  /** In yuan, where the choice is `own`. */
  own: z.string().trim().max(12).default(''),
  words: z.string().trim().max(WORDS).default(''),
  /** A double tap, a retry and a reload are the same like. */
  clientKey: z.uuid(),
})
export type LikeAuthorInput = z.output<typeof LikeAuthorInput>
export const TakeBackInput = z.object({ likeId: z.uuid() })
export const ThankInput = z.object({ accountId, likeId: z.uuid(), thanks: z.string().trim().min(1).max(WORDS) })
export const ListLikesInput = z.object({
  accountId,
  cursor: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(50).default(PAGE),
})

export const LIKE_STATES = ['asked', 'paid', 'returned'] as const
export type LikeState = (typeof LIKE_STATES)[number]

/** One like as the reader who gave it sees it. */
export interface OwnLike {
  id: string
  amountFen: number
  words: string
  state: LikeState
  at: string
  paymentId: string | null
  /** Until when it can be taken back; null when it cannot any more. */
  returnableUntil: string | null
  thanks: string
}
/** The page on which a reader likes an author. */
export interface LikePage {
  articleId: string
  title: string
  author: string
  account: string
  amountsFen: readonly number[]
  own: { min: number; max: number }
  wordCharacters: number
  holdDays: number
  mine: readonly OwnLike[]
}
/** Who liked lately, at an article's foot. */
export interface LikersView {
  author: string
  count: number
  names: readonly string[]
}
export interface LikeRow {
  id: string
  name: string
  title: string
  articleId: string
  amountFen: number
  words: string
  at: string
  state: LikeState
  thanks: string
}
export interface LikesPage {
  accountId: string
  heldFen: number
  availableFen: number
  wordCharacters: number
  likes: readonly LikeRow[]
  nextCursor: string | null
}
