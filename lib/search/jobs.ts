import { z } from 'zod'
import { transaction } from '@/lib/platform/db'
import { defineJob } from '@/lib/platform/jobs'
import { indexArticles, indexMissing } from './index-articles'

/** An article came, was mended, or went: its words follow. */
export const indexArticle = defineJob({
  name: 'search.index-article',
  payload: z.object({ articleId: z.uuid() }),
  run: ({ payload }) => transaction((tx) => indexArticles(tx, [payload.articleId])),
})

/** Makes the words that are missing, some at a time; for the sweep. */
export const indexWhatIsMissing = (): Promise<number> => transaction(indexMissing)
