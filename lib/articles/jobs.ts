import { z } from 'zod'
import { transaction } from '@/lib/platform/db'
import { defineJob } from '@/lib/platform/jobs'
import { dropArticlePages } from './pages'
import { listPublishedIds } from './store'

const BATCH = 500

/** Drops the finished pages of everything that an account published: what stands at each head has changed (its certification). */
export const dropAccountPages = defineJob({
  name: 'articles.drop-account-pages',
  payload: z.object({ accountId: z.uuid() }),
  queue: 'bulk',
  run: ({ payload: { accountId } }) =>
    transaction(async (tx) => {
      let after: string | undefined
      for (;;) {
        const articleIds = await listPublishedIds(tx, { accountId, after, take: BATCH })
        await dropArticlePages(tx, { accountId, articleIds })
        if (articleIds.length < BATCH) return
        after = articleIds.at(-1)
      }
    }),
})
