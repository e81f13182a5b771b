import { picturesFor } from '@/lib/media'
import { platformDay } from '@/lib/platform/calendar'
import type { Tx } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/use-case'
import { figure } from '@/lib/rulebook'
import { ArticleSetInput, type ArticleSetView } from './contract'
import { maySeeDrafts } from './policy'
import * as sets from './set-store'
import * as store from './store'
import { coverOf, faultsOf } from './views'

/** The drafts that go out together with this one, in their order; itself alone when it is in no set. */
export const getArticleSet = defineQuery({
  name: 'articles.get-set',
  input: ArticleSetInput,
  load: ({ input, tx }) => store.loadDraft(tx, input),
  may: (actor, draft) => maySeeDrafts(actor, draft),
  run: ({ input, ctx, tx }) => setView(tx, input, ctx.now),
})

/** The set of an article as its editors see it. */
export async function setView(
  tx: Tx,
  ids: { accountId: string; articleId: string },
  now: Date,
): Promise<ArticleSetView> {
  const set = await sets.setOf(tx, ids)
  const alone = set ? null : await sets.draftAlone(tx, ids)
  const rows = set ? await sets.draftsOf(tx, { accountId: ids.accountId, setId: set.id }) : alone ? [alone] : []
  const pictures = await picturesFor(
    tx,
    rows.map(({ coverId }) => coverId),
  )
  return {
    id: set?.id ?? null,
    version: set?.version ?? 1,
    articles: rows.map((row) => ({
      id: row.id,
      title: row.title,
      cover: coverOf(row, pictures),
      faults: faultsOf(row),
    })),
    most: mostOn(now),
  }
}

/** How many articles one mass-send carries on a day (MSG-1). */
export const mostOn = (now: Date): number => figure('articlesPerMassSend', platformDay(now)).max
