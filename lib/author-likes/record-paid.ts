import { dropArticlePages } from '@/lib/articles'
import { addDays, platformDay, startOfDay } from '@/lib/platform/calendar'
import type { Tx } from '@/lib/platform/db'
import { figure } from '@/lib/rulebook'
import * as store from './store'

interface Paid {
  likeId: string
  paidAt: string
}

/** The money of a like is there: it counts from now on, and is held for the rulebook's days. Run twice it changes nothing. */
export async function recordPaidLike(tx: Tx, { likeId, paidAt }: Paid): Promise<void> {
  const like = await store.find(tx, likeId)
  if (!like) return
  const paid = new Date(paidAt)
  const availableAt = startOfDay(addDays(platformDay(paid), figure('authorLikeHoldDays', paid) + 1))
  if (!(await store.markPaid(tx, likeId, { paidAt: paid, availableAt }))) return
  await dropArticlePages(tx, { accountId: like.accountId, articleIds: [like.articleId] })
}
