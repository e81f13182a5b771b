import { findPublished } from '@/lib/articles'
import { sanitizeArticleHtml } from '@/lib/platform/html'
import { defineQuery } from '@/lib/platform/use-case'
import { figure } from '@/lib/rulebook'
import { type CorrectionDesk, CorrectionInput, COUNTED_UP_TO } from './contract'
import { mayCorrect } from './policy'
import * as store from './store'
import { textBlocks, textsOf } from './text-blocks'

/** A published article's text, block by block, for the one who mends it; with what is allowed today. */
export const getCorrectionDesk = defineQuery({
  name: 'corrections.get-desk',
  input: CorrectionInput,
  load: ({ input, tx }) => findPublished(tx, input),
  may: (actor, article) => mayCorrect(actor, article),
  async run({ subject: { id, accountId, title, version, body }, ctx, tx }): Promise<CorrectionDesk> {
    return {
      articleId: id,
      accountId,
      title,
      version,
      blocks: textsOf(textBlocks(sanitizeArticleHtml(body))),
      limit: figure('correctionCharacters', ctx.now),
      countedUpTo: COUNTED_UP_TO,
      correctedAt: (await store.find(tx, id))?.correctedAt.toISOString() ?? null,
    }
  },
})
