import { z } from 'zod'
import { transaction } from '@/lib/platform/db'
import { defineJob } from '@/lib/platform/jobs'
import { dropArticlePages } from './pages'
import { articlesUsing, replaceInDraft } from './replace-picture'
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

/** Lets a material take another's place in the account's drafts. */
export const replaceMaterialInDrafts = defineJob({
  name: 'articles.replace-material',
  payload: z.object({ accountId: z.uuid(), fromId: z.uuid(), toId: z.uuid() }),
  async run({ payload, ctx }) {
    // Each in a transaction of its own: a save in between sends one of them through the queue again, not all.
    for (const articleId of await transaction((tx) => articlesUsing(tx, payload))) {
      await transaction((tx) => replaceInDraft(tx, ctx, { ...payload, articleId }))
    }
  },
})
