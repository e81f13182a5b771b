import { defineUseCase } from '@/lib/platform/use-case'
import { type SavedDraft, SaveDraftInput } from './contract'
import { mayWrite } from './policy'
import * as store from './store'
import { writeDraft } from './write-draft'

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
  run: ({ input, subject, ctx, tx }): Promise<SavedDraft> => writeDraft(tx, ctx, { input, subject }),
})
