import { z } from 'zod'
import { defineQuery } from '@/lib/platform/use-case'
import { articlePage } from './article-page'
import { maySeeDrafts } from './policy'
import * as store from './store'

/** A draft as its page will look; for those who work on the account. */
export const getDraftPreview = defineQuery({
  name: 'articles.get-draft-preview',
  input: z.object({ articleId: z.uuid() }),
  load: ({ input, tx }) => store.loadDraftById(tx, input.articleId),
  may: (actor, draft) => maySeeDrafts(actor, draft),
  run: async ({ subject, ctx, tx }) => ({
    accountId: subject.accountId,
    article: await articlePage(tx, subject, ctx.now),
  }),
})
