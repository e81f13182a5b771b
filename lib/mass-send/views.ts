import { articlesById, loadSendable } from '@/lib/articles'
import { audienceTagNames, namesTraits } from '@/lib/followers'
import { Audience } from '@/lib/followers/contract'
import { operatorsById } from '@/lib/identity'
import type { Tx } from '@/lib/platform/db'
import {
  type AudienceView,
  type MassSendView,
  MassSendState,
  REJECTIONS,
  type RequestView,
  type SentArticle,
} from './contract'
import type { SendRow } from './store'

/** The sends with their articles: published ones as readers find them, waiting ones as drafts. */
export async function massSendViews(tx: Tx, rows: readonly SendRow[]): Promise<MassSendView[]> {
  const [articles, people] = [await articlesOf(tx, rows), await peopleOf(tx, rows)]
  const views: MassSendView[] = []
  for (const row of rows) {
    const audience = Audience.parse(row.audience)
    const own = row.articleIds.map((id) => articles.get(id) ?? missing(id))
    views.push({
      id: row.id,
      accountId: row.accountId,
      state: MassSendState.parse(row.state.toLowerCase()),
      audience: await audienceView(tx, row.accountId, audience),
      request: requestView(row, people),
      isHeld: row.state === 'SCHEDULED' && row.holdMinutes > 0,
      deletedAt: row.deletedAt?.toISOString() ?? null,
      articles: own,
      acceptedAt: row.acceptedAt.toISOString(),
      sendAt: row.sendAt.toISOString(),
      visibleAt: row.visibleAt?.toISOString() ?? null,
      audienceCount: audienceCount(row, audience),
      reads: own.reduce((sum, { reads }) => sum + reads, 0),
      quotaWindow: row.quotaWindow,
      quotaLimit: row.quotaLimit,
      rejection: REJECTIONS.find((reason) => reason === row.stoppedReason) ?? null,
    })
  }
  return views
}

export const massSendView = async (tx: Tx, row: SendRow): Promise<MassSendView> => {
  const [view] = await massSendViews(tx, [row])
  if (!view) throw new Error('no view of a send')
  return view
}

const audienceView = async (tx: Tx, accountId: string, audience: Audience): Promise<AudienceView> => {
  if (audience.kind === 'everyone') return audience
  const { kind, match, sexes, regions, scenes } = audience
  return { kind, match, sexes, regions, scenes, tags: await audienceTagNames(tx, accountId, audience) }
}

/** Of an audience by sex or region only tens are said (AUTH-4). */
const audienceCount = ({ audienceCount: count }: SendRow, audience: Audience) =>
  count !== null && namesTraits(audience) ? count - (count % 10) : count

function requestView(row: SendRow, people: ReadonlyMap<string, { name: string }>): RequestView | null {
  if (!row.lapsesAt) return null
  const nameOf = (id: string | null) => (id && people.get(id)?.name) || null
  return {
    by: nameOf(row.createdBy) ?? '–',
    at: row.acceptedAt.toISOString(),
    atOnce: row.atOnce,
    lapsesAt: row.lapsesAt.toISOString(),
    decidedBy: nameOf(row.decidedBy),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    reason: row.decisionReason,
  }
}

const peopleOf = (tx: Tx, rows: readonly SendRow[]) =>
  operatorsById(
    tx,
    [...new Set(rows.filter(({ lapsesAt }) => lapsesAt).flatMap((row) => [row.createdBy, row.decidedBy]))].filter(
      (id) => id !== null,
    ),
  )

async function articlesOf(tx: Tx, rows: readonly SendRow[]): Promise<Map<string, SentArticle>> {
  const ids = [...new Set(rows.flatMap((row) => row.articleIds))]
  const published = await articlesById(tx, ids)
  const found = new Map<string, SentArticle>(published.map((article) => [article.id, article]))
  for (const accountId of new Set(rows.map((row) => row.accountId))) {
    const own = rows.filter((row) => row.accountId === accountId).flatMap((row) => row.articleIds)
    const articleIds = own.filter((id) => !found.has(id))
    if (articleIds.length === 0) continue
    for (const { id, title, summary, cover } of await loadSendable(tx, { accountId, articleIds })) {
      found.set(id, { id, title, summary, cover, state: 'waiting', reads: 0 })
    }
  }
  return found
}

const missing = (id: string): SentArticle => ({ id, title: '', summary: '', cover: null, state: 'missing', reads: 0 })
