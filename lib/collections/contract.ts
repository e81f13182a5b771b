import { z } from 'zod'
import type { ArticleAccount, PublishedSummary } from '@/lib/articles/contract'

// Fences against floods only: the limits that people see are figures of the rulebook.
const LINE = 1_000
const MOST_ENTRIES = 1_000

const accountId = z.uuid()
const collectionId = z.uuid()
const line = z.string().trim().max(LINE)

export const ListCollectionsInput = z.object({ accountId })
export const CollectionInput = z.object({ collectionId })
export const OwnCollectionInput = z.object({ accountId, collectionId })
export const CreateCollectionInput = z.object({ accountId, title: line.min(1), intro: line.default('') })
export const SaveCollectionInput = z.object({
  accountId,
  collectionId,
  /** The version that the operator's order was made from. */
  version: z.coerce.number().int().positive(),
  title: line.min(1),
  intro: line.default(''),
  articleIds: z.array(z.uuid()).max(MOST_ENTRIES).default([]),
})
export const FollowCollectionInput = z.object({ collectionId, on: z.enum(['yes', 'no']).default('yes') })
export const ArticlePlacesInput = z.object({ articleId: z.uuid() })

export interface CollectionSummary {
  id: string
  title: string
  intro: string
  articles: number
  followers: number
  changedAt: string
}
export interface CollectionList {
  collections: CollectionSummary[]
  limit: number
  mayWrite: boolean
}
/** A series as operators edit it: its articles in order, with what became of each. */
export interface OwnCollection {
  id: string
  version: number
  title: string
  intro: string
  articles: Pick<PublishedSummary, 'id' | 'title' | 'state'>[]
  limits: { title: number; articles: number }
  mayWrite: boolean
}
/** A series as every reader sees it. */
export interface CollectionPage {
  id: string
  title: string
  intro: string
  account: Pick<ArticleAccount, 'id' | 'name' | 'handle' | 'profilePath'>
  articles: PublishedSummary[]
}
/** Where an article stands in one series; the neighbours that can be read. */
export interface ArticlePlace {
  collectionId: string
  title: string
  position: number
  count: number
  previous: { id: string; title: string } | null
  next: { id: string; title: string } | null
}
/** A series that a reader follows, with what came since they last looked. */
export interface FollowedCollection {
  id: string
  title: string
  accountName: string
  articles: number
  fresh: number
  newest: { id: string; title: string; at: string } | null
}
