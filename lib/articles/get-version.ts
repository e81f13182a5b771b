import { operatorsById } from '@/lib/identity'
import { picturesFor } from '@/lib/media'
import { sanitizeArticleHtml, textOfHtml } from '@/lib/platform/html'
import { defineQuery } from '@/lib/platform/use-case'
import { GetVersionInput, type VersionView } from './contract'
import { maySeeDrafts } from './policy'
import { charactersOf } from './rules'
import * as store from './store'
import * as versions from './version-store'
import { coverOf } from './views'

/** One kept save of a draft with its whole text, to read, compare and restore. */
export const getVersion = defineQuery({
  name: 'articles.get-version',
  input: GetVersionInput,
  async load({ input, tx }) {
    const draft = await store.loadDraft(tx, input)
    const found = draft && (await versions.find(tx, input))
    return found && { accountId: draft.accountId, found }
  },
  may: (actor, subject) => maySeeDrafts(actor, subject),
  async run({ subject: { found }, tx }): Promise<VersionView> {
    const { version, title, summary, author, savedAt, savedBy } = found
    const body = sanitizeArticleHtml(found.body)
    return {
      version,
      title,
      summary,
      author,
      body,
      cover: coverOf(found, await picturesFor(tx, [found.coverId])),
      savedAt: savedAt.toISOString(),
      savedBy: savedBy ? ((await operatorsById(tx, [savedBy])).get(savedBy)?.name ?? null) : null,
      characters: charactersOf(textOfHtml(body)),
    }
  },
})
