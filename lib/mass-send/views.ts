import { articlesById, loadSendableDrafts } from '@/lib/articles'
import type { Tx } from '@/lib/platform/db'
import { type MassSendView, MassSendState, REJECTIONS, type SentArticle } from './contract'
import type { SendRow } from './store'

/** The sends with their articles: published ones as readers find them, waiting ones as drafts. */
export async function massSendViews(tx: Tx, rows: readonly SendRow[]): Promise<MassSendView[]> {
  const articles = await articlesOf(tx, rows)
  return rows.map((row) => {
    const own = row.articleIds.map((id) => articles.get(id) ?? missing(id))
    return {
      id: row.id,
      accountId: row.accountId,
      state: MassSendState.parse(row.state.toLowerCase()),
      articles: own,
      acceptedAt: row.acceptedAt.toISOString(),
      sendAt: row.sendAt.toISOString(),
      visibleAt: row.visibleAt?.toISOString() ?? null,
      audienceCount: row.audienceCount,
      reads: own.reduce((sum, { reads }) => sum + reads, 0),
      quotaWindow: row.quotaWindow,
      quotaLimit: row.quotaLimit,
      rejection: REJECTIONS.find((reason) => reason === row.stoppedReason) ?? null,
    }
  })
}

export const massSendView = async (tx: Tx, row: SendRow): Promise<MassSendView> => {
  const [view] = await massSendViews(tx, [row])
  if (!view) throw new Error('no view of a send')
  return view
}

async function articlesOf(tx: Tx, rows: readonly SendRow[]): Promise<Map<string, SentArticle>> {
  const ids = [...new Set(rows.flatMap((row) => row.articleIds))]
  const published = await articlesById(tx, ids)
  const found = new Map<string, SentArticle>(published.map((article) => [article.id, article]))
  for (const accountId of new Set(rows.map((row) => row.accountId))) {
    const own = rows.filter((row) => row.accountId === accountId).flatMap((row) => row.articleIds)
    const articleIds = own.filter((id) => !found.has(id))
    if (articleIds.length === 0) continue
    for (const { id, title, summary, cover } of await loadSendableDrafts(tx, { accountId, articleIds })) {
      found.set(id, { id, title, summary, cover, state: 'waiting', reads: 0 })
    }
  }
  return found
}

const missing = (id: string): SentArticle => ({ id, title: '', summary: '', cover: null, state: 'missing', reads: 0 })
