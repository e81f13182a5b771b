import { defineQuery } from '@/lib/platform/use-case'
import { figure } from '@/lib/rulebook'
import { MarksInput, type MarksView, type SourceView } from './contract'
import { maySeeMarks } from './policy'
import * as reprints from './reprint-store'
import { stateOfFirst } from './right-now'
import * as store from './store'

/** What an article's page says of whose work it is: the original mark, and where a reprint comes from (PUB-5, PUB-6). */
export const getMarks = defineQuery({
  name: 'originals.get-marks',
  input: MarksInput,
  load: async ({ input }) => input,
  may: maySeeMarks,
  async run({ input: { articleId }, ctx, tx }): Promise<MarksView> {
    const [original, reprint, isOpen] = await Promise.all([
      store.find(tx, articleId),
      reprints.find(tx, articleId),
      store.isOpenAt(tx, articleId, ctx.now),
    ])
    const isMarked = original !== null && original.settledAt !== null
    return {
      original: isMarked ? { author: original.author, category: original.category } : null,
      isReprintOpen: isMarked && isOpen && figure('openReprint', ctx.now),
      source: reprint && sourceView(reprint, await stateOfFirst(tx, reprint.firstArticleId)),
    }
  },
})

function sourceView(reprint: reprints.ReprintRow, state: SourceView['state']): SourceView {
  const { firstArticleId: articleId, firstTitle: title, firstAuthor: author, firstName: account, comment } = reprint
  const isHidden = reprint.hidesSource && reprint.mayHideSource
  return { shown: isHidden ? null : { articleId, title, author, account }, state, comment }
}
