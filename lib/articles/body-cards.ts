import { accountsOf } from '@/lib/accounts'
import { ownMaterials, picturesFor, recordingsFor } from '@/lib/media'
import type { Tx } from '@/lib/platform/db'
import { type CardKind, type CardOf, cardsIn, type ShownCard } from '@/lib/platform/html'
import { publishedSummaries } from './published-summaries'
import * as store from './store'

type Filled = Map<string, ShownCard | 'gone'>
type Filler = (tx: Tx, ids: readonly string[], around: { accountId: string; now: Date }) => Promise<Filled>

const CARD_PICTURE = '96px'
const MILLISECONDS = 1000

/** What stands behind the cards of a clean body at this instant: never what a browser sent along. */
export async function cardsOf(tx: Tx, body: string, around: { accountId: string; now: Date }): Promise<CardOf> {
  const cards = cardsIn(body)
  const filled = new Map<CardKind, Filled>()
  for (const [kind, fill] of Object.entries(FILLERS) as [CardKind, Filler][]) {
    const ids = [...new Set(cards.filter((card) => card.kind === kind).map(({ id }) => id))]
    if (ids.length > 0) filled.set(kind, await fill(tx, ids, around))
  }
  return (kind, id) => (filled.has(kind) ? (filled.get(kind)?.get(id) ?? 'gone') : null)
}

/** A voice or a video of the account itself, for as long as it keeps it. */
const recordings =
  (wanted: 'voice' | 'video'): Filler =>
  async (tx, ids, { accountId }) => {
    const own = await ownMaterials(tx, { accountId, ids })
    const found = [...(await recordingsFor(tx, [...own])).values()].filter(({ kind }) => kind === wanted)
    return new Map(
      found.map(({ id, name, src, durationMs, poster }) => [
        id,
        { title: name, src, seconds: durationMs / MILLISECONDS, poster: poster?.src },
      ]),
    )
  }

const FILLERS: Partial<Record<CardKind, Filler>> = {
  async article(tx, ids) {
    const rows = await store.loadByIds(tx, ids)
    const standing = (await publishedSummaries(tx, rows)).filter(({ state }) => state === 'published')
    return new Map(
      standing.map(({ id, title, summary, coverSmall: cover }) => [
        id,
        {
          title,
          detail: summary,
          href: `/a/${id}`,
          ...(cover && { picture: { ...cover, sizes: CARD_PICTURE } }),
        },
      ]),
    )
  },
  async account(tx, ids, { now }) {
    const live = (await accountsOf(tx, ids, now)).filter(({ state }) => state === 'LIVE')
    const faces = await picturesFor(
      tx,
      live.map(({ pictureId }) => pictureId),
    )
    return new Map(
      live.map(({ id, name, handle, pictureId }) => {
        const face = pictureId ? faces.get(pictureId) : undefined
        const card = { title: name, detail: handle ? `@${handle}` : undefined, href: `/p/${handle ?? id}` }
        return [id, { ...card, ...(face && { picture: { ...face, sizes: CARD_PICTURE } }) }]
      }),
    )
  },
  voice: recordings('voice'),
  video: recordings('video'),
}
