import { likeAuthor } from '@/lib/author-likes'
import { newId } from '@/lib/platform/ids'
import { execute } from '@/lib/platform/use-case'
import { drainJobs } from '@/lib/worker/drain'
import { type Cast, ctxOf, NOW } from '@/tests/support/cast'
import { answerFor, record } from '../payments/setting'
import { essay, originalOf } from '../originals/setting'

export const likeable = ({ holder, account }: Cast) =>
  originalOf(holder, account.id, essay('甲'), { likeOpen: 'on', reprintOpen: 'on' })

export const wishOf = (articleId: string, changes: object = {}) => ({
  articleId,
  choice: '500',
  words: '寫得好',
  clientKey: newId(NOW),
  ...changes,
})

/** A like of the reader that was paid at NOW. */
export async function paidLike(cast: Cast, articleId: string): Promise<{ paymentId: string }> {
  const { paymentId } = await execute(likeAuthor, ctxOf(cast.reader), wishOf(articleId))
  await record(await answerFor(paymentId))
  await drainJobs(NOW)
  return { paymentId }
}
