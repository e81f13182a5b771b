import { operatorsById } from '@/lib/identity'
import { platformDay } from '@/lib/platform/calendar'
import { textOfHtml } from '@/lib/platform/html'
import { defineQuery } from '@/lib/platform/use-case'
import { figure } from '@/lib/rulebook'
import { ListVersionsInput, VERSIONS_SHOWN, type VersionPage } from './contract'
import { maySeeDrafts } from './policy'
import { charactersOf } from './rules'
import * as store from './store'
import * as versions from './version-store'

/** The saves of a draft that are kept, newest first. */
export const listVersions = defineQuery({
  name: 'articles.list-versions',
  input: ListVersionsInput,
  load: ({ input, tx }) => store.loadDraft(tx, input),
  may: (actor, draft) => maySeeDrafts(actor, draft),
  async run({ input, ctx, tx }): Promise<VersionPage> {
    const rows = await versions.listOf(tx, input, VERSIONS_SHOWN + 1)
    const shown = rows.slice(0, VERSIONS_SHOWN)
    const names = await operatorsById(
      tx,
      shown.flatMap(({ savedBy }) => savedBy ?? []),
    )
    return {
      versions: shown.map(({ version, title, body, savedAt, savedBy }) => ({
        version,
        title,
        savedAt: savedAt.toISOString(),
        savedBy: savedBy ? (names.get(savedBy)?.name ?? null) : null,
        characters: charactersOf(textOfHtml(body)),
      })),
      before: rows.length > VERSIONS_SHOWN ? (shown.at(-1)?.version ?? null) : null,
      kept: figure('draftVersionsKept', platformDay(ctx.now)),
    }
  },
})
