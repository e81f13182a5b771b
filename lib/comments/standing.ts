import type { ReadableArticle } from '@/lib/articles'
import { followStateOf } from '@/lib/followers'
import { restrictionsOf } from '@/lib/moderation'
import { isBarred } from '@/lib/moderation/contract'
import type { Tx } from '@/lib/platform/db'
import type { CommentBar } from './contract'
import { barFor } from './rules'
import { rulesFor } from './rule-store'
import type { Rules } from './subject'

interface Standing {
  rules: Rules
  bar: CommentBar | null
}

/** What holds under an article for one reader at this instant: asked again with each comment, never remembered. */
export async function standingOf(
  tx: Tx,
  { article, subscriberId, now }: { article: ReadableArticle; subscriberId: string; now: Date },
): Promise<Standing> {
  const [rules, restrictions, follow] = await Promise.all([
    rulesFor(tx, article),
    restrictionsOf(tx, article.accountId, now),
    followStateOf(tx, subscriberId, article.accountId),
  ])
  const writer = { isFollowing: follow?.following ?? false, isBlocked: follow?.blocked ?? false }
  return { rules, bar: barFor({ rules, penalty: isBarred(restrictions, 'comments'), writer, now }) }
}
