import { ownPictures, useMaterials } from '@/lib/media'
import { platformDay } from '@/lib/platform/calendar'
import { pictureIdsIn, sanitizeArticleHtml, textOfHtml, withoutPictures } from '@/lib/platform/html'
import { refuse, refuseField } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { type SavedDraft, SaveDraftInput } from './contract'
import { mayWrite } from './policy'
import { limitsOn, overlong } from './rules'
import * as store from './store'
import { faultsOf } from './views'

/**
 * Saves a draft onto the version it was made from; another save in between refuses this one with `conflict`
 * (articles.stale_draft), so that no one's text is written over. Pictures of other accounts are left out.
 */
export const saveDraft = defineUseCase({
  name: 'articles.save-draft',
  logged: false,
  input: SaveDraftInput,
  load: ({ input, tx }) => store.loadDraft(tx, input),
  may: (actor, draft) => mayWrite(actor, draft),
  async run({ input, subject, ctx, tx }): Promise<SavedDraft> {
    const clean = sanitizeArticleHtml(input.body)
    const tooLong = overlong(
      { title: input.title, summary: input.summary, body: textOfHtml(clean) },
      limitsOn(platformDay(ctx.now)),
    )
    if (tooLong) throw refuseField(tooLong.field, `articles.${tooLong.field}_too_long`, { limit: tooLong.limit })

    const { accountId, articleId } = input
    const asked = pictureIdsIn(clean)
    const own = await ownPictures(tx, { accountId, ids: [...asked, ...(input.coverId ? [input.coverId] : [])] })
    const foreign = asked.filter((id) => !own.has(id))
    const body = foreign.length > 0 ? withoutPictures(clean, foreign) : clean
    const coverId = input.coverId && own.has(input.coverId) ? input.coverId : null

    if (!(await store.saveDraft(tx, { ...input, body, coverId, now: ctx.now }))) {
      throw refuse('conflict', 'articles.stale_draft', {
        savedAt: subject.savedAt.toISOString(),
        version: subject.version,
      })
    }
    await useMaterials(tx, { accountId, usedBy: 'article', refId: articleId, materialIds: [...own] })
    return {
      id: articleId,
      version: input.version + 1,
      savedAt: ctx.now.toISOString(),
      droppedPictures: foreign.length,
      faults: faultsOf({ title: input.title, body }),
    }
  },
})
