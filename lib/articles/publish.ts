import { picturesFor } from '@/lib/media'
import type { Tx } from '@/lib/platform/db'
import { emit } from '@/lib/platform/events'
import type { SendableArticle, SendableDraft } from './contract'
import { articlePublished } from './events'
import { dropArticlePages } from './pages'
import { removedArticles } from './removed'
import * as store from './store'
import { sendableDraft } from './views'

interface Wanted {
  accountId: string
  articleIds: readonly string[]
}

/**
 * The account's drafts among these ids, in the order asked, each with what still keeps it from being sent (`faults`).
 * Ids that are no drafts of this account (any more) are left out: compare the lengths and refuse.
 */
export const loadSendableDrafts = async (tx: Tx, wanted: Wanted): Promise<SendableDraft[]> =>
  (await loadSendable(tx, wanted)).filter(({ isPublished }) => !isPublished)

/** Drafts, and articles that are public already and were not taken down, in the order asked; others are left out. */
export async function loadSendable(tx: Tx, { accountId, articleIds }: Wanted): Promise<SendableArticle[]> {
  const rows = await store.loadSendable(tx, { accountId, articleIds })
  const removed = await removedArticles(
    tx,
    rows.map(({ id }) => id),
  )
  const pictures = await picturesFor(
    tx,
    rows.map(({ coverId }) => coverId),
  )
  const found = new Map(
    rows
      .filter(({ id }) => !removed.has(id))
      .map((row) => [row.id, { ...sendableDraft(row, pictures), isPublished: row.state === 'PUBLISHED' }]),
  )
  return articleIds.flatMap((id) => found.get(id) ?? [])
}

export interface DraftText {
  id: string
  title: string
  summary: string
  coverId: string | null
  body: string
}

/** The texts of the account's drafts among these ids, in the order asked, for those who read them before they are sent. */
export async function draftTexts(
  tx: Tx,
  wanted: { accountId: string; articleIds: readonly string[] },
): Promise<DraftText[]> {
  const rows = await store.loadSendable(tx, wanted)
  const found = new Map(
    rows.map(({ id, title, summary, coverId, body }) => [id, { id, title, summary, coverId, body }]),
  )
  return wanted.articleIds.flatMap((id) => found.get(id) ?? [])
}

/**
 * Turns drafts into published articles in the caller's transaction. Counted: returns the ids that this call published, in
 * the order asked; a draft that was deleted or published meanwhile is not among them.
 */
export async function publishArticles(
  tx: Tx,
  { requestId = '', ...wanted }: Wanted & { publishedAt: Date; requestId?: string },
): Promise<string[]> {
  const { accountId, publishedAt } = wanted
  const published = new Set(await store.publish(tx, wanted))
  await dropArticlePages(tx, { accountId, articleIds: [...published] })
  for (const articleId of published)
    await emit(tx, articlePublished, { accountId, articleId }, { now: publishedAt, requestId, ownerId: accountId })
  return wanted.articleIds.filter((id) => published.has(id))
}
