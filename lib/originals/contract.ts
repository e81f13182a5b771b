import { z } from 'zod'

export const CATEGORIES = [
  'prose',
  'news',
  'technology',
  'business',
  'culture',
  'history',
  'education',
  'life',
  'health',
  'travel',
  'food',
  'art',
  'other',
] as const
export type Category = (typeof CATEGORIES)[number]

const AUTHOR_MAX = 40
const NOTE_MAX = 300
const PAGE = 20
const accountId = z.uuid()
const articleId = z.uuid()
const flag = z.literal('on').optional()

export const OwnArticleInput = z.object({ accountId, articleId })
export const DeclareOriginalInput = OwnArticleInput.extend({
  author: z.string().trim().min(1).max(AUTHOR_MAX),
  category: z.enum(CATEGORIES),
  likeOpen: flag,
  reprintOpen: flag,
})
export const SetOpenInput = OwnArticleInput.extend({ likeOpen: flag, reprintOpen: flag })
export const DisputeOriginalInput = OwnArticleInput.extend({ text: z.string().trim().min(1).max(NOTE_MAX) })
export const ListOriginalsInput = z.object({
  accountId,
  cursor: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(50).default(PAGE),
})
export const MarksInput = z.object({ articleId })

/** The earlier article that a text is too near to. */
export interface NearCopy {
  articleId: string
  accountId: string
  title: string
  account: string
  publishedAt: string
  /** How much of the compared text stands in it, in hundredths. */
  percent: number
  /** False when it was deleted since: its page says so. */
  isStanding: boolean
}

/**
 * What a draft's text repeats, worst first: of a taken-down article, of another's original, of another's other article, or, where it is
 * declared an original itself, of anything.
 */
export type Repeated = 'removed' | 'original' | 'article' | 'declared'
export interface RepeatedText extends NearCopy {
  repeats: Repeated
  /** The rule that the earlier one was taken down by. */
  clause: string | null
  /** The first of the given lines that stands in it; null when each by itself is too little. */
  line: number | null
}

/** Why an article cannot be published as it is. */
export interface Objection {
  articleId: string
  code: string
  facts: Record<string, string | number>
}

/** One article's declaration, for those who write for its account. */
export interface OriginalDesk {
  articleId: string
  accountId: string
  title: string
  isPublished: boolean
  /** What stands declared, or what a declaration would begin with. */
  declaration: { author: string; category: Category; likeOpen: boolean; reprintOpen: boolean } | null
  author: string
  settledAt: string | null
  /** Readable characters, and how many a declaration needs. */
  characters: number
  leastCharacters: number
  /** A reprint is somebody else's work. */
  isReprint: boolean
  near: NearCopy | null
  nearCopyPercent: number
  /** Whether the rules allow these on this day (PUB-4, PUB-5). */
  mayLike: boolean
  mayOpen: boolean
  reprintedBy: number
}

/** What an article's editor says of whose work it is. */
export interface ArticleSettingsView extends Pick<OriginalDesk, 'articleId' | 'accountId' | 'declaration'> {
  reprint: { title: string; account: string } | null
}

export interface OriginalSummary {
  articleId: string
  title: string
  author: string
  category: Category
  settledAt: string | null
  likeOpen: boolean
  reprintOpen: boolean
  reprintedBy: number
}
export interface OriginalPage {
  originals: OriginalSummary[]
  nextCursor: string | null
}

/** What an article's page says of whose work it is. */
export interface MarksView {
  original: { author: string; category: Category } | null
  /** Anyone may reprint it now (PUB-5). */
  isReprintOpen: boolean
  /** Where it comes from; told from the house's rows, so no text of the reprint can leave it out. */
  source: SourceView | null
}
export interface SourceView {
  /** Null where the white list lets this account keep the source to itself, and it does. */
  shown: { articleId: string; title: string; author: string; account: string } | null
  state: 'standing' | 'deleted' | 'taken_down'
  comment: string
}

export const BASES = ['OPEN', 'WHITE_LIST', 'CONFIRMED'] as const
export type Basis = (typeof BASES)[number]

export const LookUpSourceInput = z.object({ accountId, source: z.string().trim().max(2_000).default('') })
export const MakeReprintInput = z.object({ accountId, sourceId: z.uuid() })
export const SetReprintInput = OwnArticleInput.extend({
  comment: z.string().trim().max(1_000).default(''),
  hidesSource: flag,
})
export const AskReprintInput = z.object({
  accountId,
  sourceId: z.uuid(),
  note: z.string().trim().max(NOTE_MAX).default(''),
})
export const AnswerReprintInput = z.object({
  accountId,
  requestId: z.uuid(),
  answer: z.enum(['CONFIRMED', 'REFUSED']),
  reason: z.string().trim().max(NOTE_MAX).default(''),
})
export const GrantReprintInput = z.object({
  accountId,
  handle: z.string().trim().min(1).max(40),
  mayEdit: flag,
  mayHideSource: flag,
})
export const RevokeGrantInput = z.object({ accountId, grantId: z.uuid() })
export const AccountInput = z.object({ accountId })
export const GetReprintInput = OwnArticleInput

/** An article that somebody wants to reprint, and by what right they may. */
export interface SourceLook {
  articleId: string
  title: string
  author: string
  account: string
  category: Category
  right: { basis: Basis; mayEdit: boolean; mayHideSource: boolean } | null
  /** This account's open wish for it. */
  asked: { at: string } | null
  /** The reprint that this account has made of it. */
  made: { articleId: string; isPublished: boolean } | null
}
export interface ReprintDesk {
  articleId: string
  accountId: string
  title: string
  body: string
  isPublished: boolean
  basis: Basis
  mayEdit: boolean
  mayHideSource: boolean
  hidesSource: boolean
  comment: string
  commentCharacters: number
  source: { articleId: string; title: string; author: string; account: string; state: SourceView['state'] }
}
export interface RequestView {
  id: string
  articleId: string
  title: string
  /** The other side's name: who asks, or whom was asked. */
  account: string
  note: string
  askedAt: string
  state: 'ASKED' | 'CONFIRMED' | 'REFUSED'
  reason: string
}
export interface GrantView {
  id: string
  account: string
  handle: string | null
  mayEdit: boolean
  mayHideSource: boolean
  grantedAt: string
}
export interface ReprintView {
  articleId: string
  title: string
  /** The other side's name. */
  account: string
  at: string
  basis: Basis
  isPublished: boolean
}
/** The author's side: who waits for an answer, who need not ask, who reprints. */
export interface LendingView {
  accountId: string
  requests: RequestView[]
  grants: GrantView[]
  reprintedBy: ReprintView[]
}
/** The reprinting side. */
export interface BorrowingView {
  accountId: string
  reprints: ReprintView[]
  requests: RequestView[]
}
