import { z } from 'zod'

export { editDistance, graphemesOf } from './edit-distance'

const BLOCK_MAX = 20_000
/** How far a count is carried beyond what is allowed; past it people read "more than". */
export const COUNTED_UP_TO = 99

/** An instant in which the article of an account was seen, and the words that shall stand in some of its blocks. */
export const CorrectArticleInput = z.object({
  accountId: z.uuid(),
  articleId: z.uuid(),
  /** The version that the person's text was made from. */
  version: z.coerce.number().int().positive(),
  /** By the block's number. A line break of a form is one character. */
  texts: z.record(
    z.string().regex(/^\d{1,5}$/),
    z
      .string()
      .max(BLOCK_MAX)
      .transform((text) => text.replace(/\r\n?/g, '\n')),
  ),
})
export type CorrectArticleInput = z.output<typeof CorrectArticleInput>
export const CorrectionInput = z.object({ accountId: z.uuid(), articleId: z.uuid() })
export const GetCorrectionInput = z.object({ articleId: z.uuid() })

/** What an operator needs to mend a published article, or why it cannot be mended any more. */
export interface CorrectionDesk {
  articleId: string
  accountId: string
  title: string
  version: number
  blocks: readonly string[]
  /** How many characters may change today. */
  limit: number
  countedUpTo: number
  /** When it was mended: once is all there is. */
  correctedAt: string | null
}

/** A piece of the difference: what stayed, what came, what went. */
export interface DifferencePart {
  kind: 'same' | 'added' | 'removed'
  text: string
}

/** A mended article's difference as readers see it: the blocks that changed, in order. */
export interface CorrectionView {
  articleId: string
  title: string
  account: string
  correctedAt: string
  changed: number
  limit: number
  blocks: readonly (readonly DifferencePart[])[]
}
