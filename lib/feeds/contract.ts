import { z } from 'zod'

export const FeedFormat = z.enum(['feed.xml', 'atom.xml', 'feed.json'])
export type FeedFormat = z.infer<typeof FeedFormat>

export const AccountFeedInput = z.object({ handle: z.string().trim().min(1).max(40) })
export const CollectionFeedInput = z.object({ collectionId: z.uuid() })

export interface FeedEntry {
  id: string
  title: string
  summary: string
  author: string
  /** HTML, its addresses whole. */
  body: string
  cover: string | null
  publishedAt: string
}
/** An account's or a series' newest articles, ready to be written as RSS, Atom or JSON. */
export interface FeedView {
  title: string
  about: string
  /** The page it belongs to. */
  path: string
  author: string
  entries: FeedEntry[]
}
