import { defineUseCase } from '@/lib/platform/use-case'
import { RestoreVersionInput, type SavedDraft } from './contract'
import { cropFrom } from './cover-crops'
import { mayWrite } from './policy'
import * as store from './store'
import * as versions from './version-store'
import { writeDraft } from './write-draft'

/** Puts a kept save back as the draft's newest version; those between stay. A save in between refuses it (articles.stale_draft). */
export const restoreVersion = defineUseCase({
  name: 'articles.restore-version',
  input: RestoreVersionInput,
  async load({ input, tx }) {
    const draft = await store.loadDraft(tx, input)
    const found = draft && (await versions.find(tx, input))
    return found && { accountId: draft.accountId, draft, found }
  },
  may: (actor, subject) => mayWrite(actor, subject),
  async run({ input, subject: { draft, found }, ctx, tx }): Promise<SavedDraft> {
    const { title, summary, author, body, coverId } = found
    const crops = { coverWide: cropFrom(found.coverWide), coverSmall: cropFrom(found.coverSmall) }
    const ids = { accountId: input.accountId, articleId: input.articleId, version: input.seen }
    const texts = { title, summary, author, body, coverId, ...crops }
    return writeDraft(tx, ctx, { input: { ...ids, ...texts }, subject: draft })
  },
  logOf: ({ input }) => ({ targetId: input.articleId }),
})
