import { z } from 'zod'
import type { PublishedSummary } from '@/lib/articles/contract'

export const SearchInput = z.object({
  accountId: z.uuid(),
  q: z.string().trim().max(100).default(''),
  /** The last article of the page before. */
  after: z.uuid().optional().catch(undefined),
})
export const IndexArticlesInput = z.object({ articleIds: z.array(z.uuid()).min(1) })

/** What was found: the article, and the words around the first place in its text. */
export interface Found extends PublishedSummary {
  excerpt: { before: string; match: string; after: string } | null
}
export interface FoundPage {
  found: Found[]
  next: string | null
}
