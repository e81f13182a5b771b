import { findReadable } from '@/lib/articles'
import { defineQuery } from '@/lib/platform/use-case'
import { type CorrectionView, GetCorrectionInput } from './contract'
import { maySeeCorrection } from './policy'
import { differenceOf } from './rules'
import * as store from './store'

/** What was mended in an article, for its readers; of one that was not mended, or is gone, there is nothing to see. */
export const getCorrection = defineQuery({
  name: 'corrections.get',
  input: GetCorrectionInput,
  async load({ input, tx }) {
    const article = await findReadable(tx, input.articleId)
    const correction = article && (await store.find(tx, input.articleId))
    return correction && { article, correction }
  },
  may: maySeeCorrection,
  async run({ subject: { article, correction } }): Promise<CorrectionView> {
    const { originalBody, mendedBody, changed, limit, correctedAt } = correction
    return {
      articleId: article.id,
      title: article.title,
      account: article.accountName,
      correctedAt: correctedAt.toISOString(),
      changed,
      limit,
      blocks: differenceOf(originalBody, mendedBody),
    }
  },
})

/** When an article was mended, or null; for its page. */
export const getCorrectedAt = defineQuery({
  name: 'corrections.get-date',
  input: GetCorrectionInput,
  load: async ({ input }) => input,
  may: maySeeCorrection,
  async run({ input, tx }): Promise<string | null> {
    return (await store.datesOf(tx, [input.articleId])).get(input.articleId)?.toISOString() ?? null
  },
})
