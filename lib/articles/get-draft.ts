import { picturesFor } from '@/lib/media'
import { platformDay } from '@/lib/platform/calendar'
import { sanitizeArticleHtml } from '@/lib/platform/html'
import { defineQuery } from '@/lib/platform/use-case'
import { DraftInput, type DraftView } from './contract'
import { cropFrom } from './cover-crops'
import { maySeeDrafts } from './policy'
import { limitsOn } from './rules'
import * as store from './store'
import { coverOf, faultsOf } from './views'

/** One draft with everything that its editor needs. */
export const getDraft = defineQuery({
  name: 'articles.get-draft',
  input: DraftInput,
  load: ({ input, tx }) => store.loadDraft(tx, input),
  may: (actor, draft) => maySeeDrafts(actor, draft),
  async run({ subject, ctx, tx }): Promise<DraftView> {
    const { id, accountId, account, version, title, summary, author, savedAt } = subject
    return {
      id,
      accountId,
      accountName: account.name,
      version,
      title,
      summary,
      author,
      body: sanitizeArticleHtml(subject.body),
      cover: coverOf(subject, await picturesFor(tx, [subject.coverId])),
      coverWide: cropFrom(subject.coverWide),
      coverSmall: cropFrom(subject.coverSmall),
      savedAt: savedAt.toISOString(),
      limits: limitsOn(platformDay(ctx.now)),
      faults: faultsOf(subject),
    }
  },
})
