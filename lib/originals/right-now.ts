import { articlesForComparison, findReadable, type PublishedText } from '@/lib/articles'
import type { Tx } from '@/lib/platform/db'
import { figure } from '@/lib/rulebook'
import type { SourceView } from './contract'
import * as permissions from './permission-store'
import { rightOf, type Right } from './reprint-rules'
import * as reprints from './reprint-store'
import * as store from './store'

interface Wanted {
  /** Who wants to reprint. */
  accountId: string
  firstArticleId: string
  firstAccountId: string
}

/** By what right an account may reprint an original at this instant, or null (PUB-5). */
export async function rightNow(
  tx: Tx,
  { accountId, firstArticleId, firstAccountId }: Wanted,
  now: Date,
): Promise<Right | null> {
  const [isOpen, grant, confirmed] = await Promise.all([
    store.isOpenAt(tx, firstArticleId, now),
    permissions.grantFor(tx, { accountId: firstAccountId, toAccountId: accountId }),
    permissions.wishFor(tx, { articleId: firstArticleId, fromAccountId: accountId, state: 'CONFIRMED' }),
  ])
  return rightOf({
    isOpen: isOpen && figure('openReprint', now),
    grant: grant && { mayEdit: grant.mayEdit, mayHideSource: grant.mayHideSource },
    isConfirmed: confirmed !== null,
  })
}

export interface Source {
  /** What was asked for; itself a reprint perhaps. */
  asked: PublishedText
  /** The original at the head of the chain. */
  first: PublishedText
  original: store.OriginalRow
}

/** An article that can be reprinted: an original that stands, or a reprint of one, which leads to its first author. */
export async function findSource(tx: Tx, articleId: string): Promise<Source | null> {
  const asked = await findReadable(tx, articleId)
  if (!asked) return null
  const reprint = await reprints.find(tx, articleId)
  const first = reprint ? await findReadable(tx, reprint.firstArticleId) : asked
  const original = first && (await store.find(tx, first.id))
  return first && original?.settledAt ? { asked, first, original } : null
}

/** Where the original of a reprint stands now. */
export async function stateOfFirst(tx: Tx, firstArticleId: string): Promise<SourceView['state']> {
  const [found] = await articlesForComparison(tx, [firstArticleId])
  if (!found || found.state === 'deleted') return 'deleted'
  return found.state === 'taken_down' ? 'taken_down' : 'standing'
}
