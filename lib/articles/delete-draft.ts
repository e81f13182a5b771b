import { useMaterials } from '@/lib/media'
import { refuse } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { DraftInput } from './contract'
import { releaseLent } from './draft-from'
import { mayWrite } from './policy'
import * as store from './store'

/** Deletes a draft for good. One that was published meanwhile is refused with `conflict`. */
export const deleteDraft = defineUseCase({
  name: 'articles.delete-draft',
  input: DraftInput,
  load: ({ input, tx }) => store.loadDraft(tx, input),
  may: (actor, draft) => mayWrite(actor, draft),
  async run({ input, subject, tx }) {
    const { count } = await store.removeDraft(tx, input)
    if (count === 0) throw refuse('conflict', 'articles.not_a_draft')
    await useMaterials(tx, { accountId: input.accountId, usedBy: 'article', refId: input.articleId, materialIds: [] })
    await releaseLent(tx, subject)
    return { id: input.articleId }
  },
  logOf: ({ input }) => ({ targetId: input.articleId }),
})
