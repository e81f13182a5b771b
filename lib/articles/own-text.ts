import type { Tx } from '@/lib/platform/db'
import { removedArticles } from './removed'
import * as store from './text-store'

/** An account's own article with its text, draft or published, for a domain above. */
export interface OwnText {
  id: string
  accountId: string
  state: 'draft' | 'published'
  title: string
  author: string
  body: string
}

const ownText = ({ id, accountId, state, title, author, body }: store.TextRow): OwnText => ({
  ...{ id, accountId, title, author, body },
  state: state === 'DRAFT' ? 'draft' : 'published',
})

/** A draft or a published article of this account; null when it is deleted or another's. */
export async function findOwnText(tx: Tx, wanted: { accountId: string; articleId: string }): Promise<OwnText | null> {
  const [found] = await store.loadTexts(tx, { accountId: wanted.accountId, ids: [wanted.articleId] })
  return found && found.state !== 'DELETED' ? ownText(found) : null
}

/** The account's drafts among these, in the order asked. */
export async function ownDrafts(
  tx: Tx,
  { accountId, articleIds }: { accountId: string; articleIds: readonly string[] },
): Promise<OwnText[]> {
  const rows = await store.loadTexts(tx, { accountId, ids: articleIds })
  const found = new Map(rows.filter(({ state }) => state === 'DRAFT').map((row) => [row.id, ownText(row)]))
  return articleIds.flatMap((id) => found.get(id) ?? [])
}

/** An article that was ever published, with its text and what became of it. */
export interface ComparedText {
  id: string
  accountId: string
  accountName: string
  title: string
  body: string
  publishedAt: Date
  state: 'published' | 'deleted' | 'taken_down'
  /** The rule that it was taken down by. */
  clause: string | null
  /** Taken down because it was somebody else's (CONTENT-13, USE-4). */
  isInfringing: boolean
}

const INFRINGING: readonly string[] = ['CONTENT-13', 'USE-4']

/** Those of these articles that were ever published, whatever became of them; in the order asked. */
export async function articlesForComparison(tx: Tx, ids: readonly string[]): Promise<ComparedText[]> {
  const rows = (await store.loadTexts(tx, { ids })).filter(({ state }) => state !== 'DRAFT')
  const removed = await removedArticles(
    tx,
    rows.map(({ id }) => id),
  )
  const found = new Map(
    rows.map(({ id, accountId, account, title, body, publishedAt, savedAt, state }): [string, ComparedText] => {
      const clause = removed.get(id)?.clause
      return [
        id,
        {
          ...{ id, accountId, title, body, accountName: account.name, publishedAt: publishedAt ?? savedAt },
          state: clause ? 'taken_down' : state === 'DELETED' ? 'deleted' : 'published',
          clause: clause ?? null,
          isInfringing: clause !== undefined && INFRINGING.includes(clause),
        },
      ]
    }),
  )
  return ids.flatMap((id) => found.get(id) ?? [])
}
