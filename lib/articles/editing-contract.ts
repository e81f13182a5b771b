import { z } from 'zod'
import type { PictureView } from '@/lib/media/contract'
import type { DraftFault } from './draft-contract'

export {
  CALLOUT_TONES,
  type CalloutTone,
  CARD_KINDS,
  type CardKind,
  isCalloutTone,
  isCardKind,
} from '@/lib/platform/html/kinds'

const VERSIONS_PAGE = 30
const accountId = z.uuid()
const articleId = z.uuid()
const version = z.coerce.number().int().positive()
const ids = { accountId, articleId }

export const ListVersionsInput = z.object({ ...ids, before: version.optional() })
export const VERSIONS_SHOWN = VERSIONS_PAGE
export const GetVersionInput = z.object({ ...ids, version })
/** `seen` is the version that the person's editor stands on: a save in between refuses. */
export const RestoreVersionInput = z.object({ ...ids, version, seen: version })

export interface VersionSummary {
  version: number
  title: string
  savedAt: string
  /** Null for what a program or a person who is gone wrote. */
  savedBy: string | null
  characters: number
}
export interface VersionPage {
  versions: VersionSummary[]
  /** Older ones are asked for with it; null at the end. */
  before: number | null
  kept: number
}
export interface VersionView extends VersionSummary {
  summary: string
  author: string
  body: string
  cover: PictureView | null
}

/** How often an open editor says that it is open, and after how long without a word it counts as closed. */
export const EDITOR_SAYS_MS = 15_000
export const EDITOR_GONE_MS = 40_000
export const MarkEditingInput = z.object({ ...ids, windowId: z.uuid(), leaving: z.boolean().default(false) })
export const EDITING_TOPIC = 'articles.editing'

export interface OtherEditor {
  windowId: string
  name: string
  /** Another window of the same person. */
  isMe: boolean
  since: string
}
export interface EditingView {
  others: OtherEditor[]
  version: number
  savedAt: string
  savedBy: string | null
}

export const ArticleSetInput = z.object(ids)
/** Without `addedId` a new draft is begun. */
export const AddToSetInput = z.object({ ...ids, addedId: z.uuid().optional() })
/** All that stay, in their order; the first is the headline. */
export const ArrangeSetInput = z.object({
  accountId,
  setId: z.uuid(),
  version,
  articleIds: z.array(articleId).min(1).max(100),
})
export interface SetArticle {
  id: string
  title: string
  cover: PictureView | null
  faults: DraftFault[]
}
export interface ArticleSetView {
  /** Null while an article stands alone. */
  id: string | null
  version: number
  articles: SetArticle[]
  /** How many one mass-send carries (MSG-1). */
  most: number
}

const MARKDOWN_LENGTH = 500_000
export const ReadMarkdownInput = z.object({ accountId, markdown: z.string().max(MARKDOWN_LENGTH) })

export const SearchCardsInput = z.object({
  accountId,
  kind: z.enum(['article', 'account', 'voice', 'video']),
  search: z.string().trim().max(200).default(''),
})
export const CARDS_PAGE = 20
export interface CardChoice {
  id: string
  title: string
  detail: string
  picture: PictureView | null
}
