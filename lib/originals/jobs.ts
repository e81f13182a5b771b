import { z } from 'zod'
import { dropArticlePages } from '@/lib/articles'
import { transaction } from '@/lib/platform/db'
import { defineJob } from '@/lib/platform/jobs'
import * as reprints from './reprint-store'
import { tellPeople } from './tell'

/** An original was taken down: those who reprinted it are told, and their pages say it from now on. */
export const tellReprinters = defineJob({
  name: 'originals.tell-reprinters',
  queue: 'bulk',
  payload: z.object({ articleId: z.uuid(), decisionId: z.uuid() }),
  run: ({ payload: { articleId, decisionId }, ctx }) =>
    transaction(async (tx) => {
      for (const reprint of await reprints.ofFirst(tx, articleId)) {
        const { accountId, firstTitle: title, firstName: from } = reprint
        const news = {
          kind: 'reprint_source_removed' as const,
          causeKey: `reprint-source:${decisionId}:${reprint.articleId}`,
        }
        await tellPeople(tx, { accountId, ...news, facts: { title, from }, path: '/reprints' }, ctx.now)
        await dropArticlePages(tx, { accountId, articleIds: [reprint.articleId] })
      }
    }),
})
