import { searchAccounts } from '@/lib/accounts'
import { listMaterials, picturesFor } from '@/lib/media'
import type { Ctx } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { defineQuery, runQuery } from '@/lib/platform/use-case'
import { type CardChoice, CARDS_PAGE, SearchCardsInput } from './contract'
import { maySeeDrafts } from './policy'
import { publishedSummaries } from './published-summaries'
import * as store from './store'

/** What a text can show as a card: the account's own published articles, voices and videos, or any live account by its name or handle. */
export const searchCards = defineQuery({
  name: 'articles.search-cards',
  input: SearchCardsInput,
  load: ({ input, tx }) => store.loadAccount(tx, input.accountId),
  may: (actor, account) => maySeeDrafts(actor, account),
  async run({ input: { accountId, kind, search }, ctx, tx }): Promise<{ choices: CardChoice[] }> {
    if (kind === 'account') return { choices: await accountChoices(tx, ctx, search) }
    if (kind !== 'article') return { choices: await recordingChoices(ctx, { accountId, kind, search }) }
    const { rows } = await store.list(tx, { accountId, search, limit: CARDS_PAGE }, 'published')
    const standing = (await publishedSummaries(tx, rows)).filter(({ state }) => state === 'published')
    return {
      choices: standing.map(({ id, title, summary, cover }) => ({ id, title, detail: summary, picture: cover })),
    }
  },
})

async function accountChoices(tx: Tx, ctx: Ctx, search: string): Promise<CardChoice[]> {
  const found = await searchAccounts(tx, search, ctx.now)
  const faces = await picturesFor(
    tx,
    found.map(({ pictureId }) => pictureId),
  )
  return found.map(({ id, name, handle, pictureId }) => ({
    id,
    title: name,
    detail: `@${handle}`,
    picture: (pictureId && faces.get(pictureId)) || null,
  }))
}

async function recordingChoices(
  ctx: Ctx,
  wanted: { accountId: string; kind: 'voice' | 'video'; search: string },
): Promise<CardChoice[]> {
  const { materials } = await runQuery(listMaterials, ctx, { ...wanted, limit: CARDS_PAGE })
  return materials.flatMap((material) =>
    material.kind === 'picture'
      ? []
      : [{ id: material.id, title: material.name, detail: material.alt, picture: material.recording.poster }],
  )
}
