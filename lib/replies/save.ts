import { useMaterials } from '@/lib/media'
import { requireSendable } from '@/lib/messages'
import type { MessageContent } from '@/lib/messages/contract'
import type { Tx } from '@/lib/platform/db'
import { refuse } from '@/lib/platform/refusal'
import { fold } from './rules'
import type { Keyword } from './contract'

/** Notes which materials a reply shows, so that none of them is deleted while it does. */
export const noteMaterials = (
  tx: Tx,
  { accountId, replyId, contents }: { accountId: string; replyId: string; contents: readonly MessageContent[] },
) =>
  useMaterials(tx, {
    accountId,
    usedBy: 'reply',
    refId: replyId,
    materialIds: contents.flatMap((content) => (content.kind === 'picture' ? content.materialId : [])),
  })

/** Refuses what the account may not send; checked when saved, so that nothing has to be checked when a message comes. */
export const requireContents = (tx: Tx, accountId: string, contents: readonly MessageContent[]): Promise<void> =>
  requireSendable(tx, accountId, contents)

/** Refuses the same word twice in one rule, and words that are nothing once folded. */
export function requireKeywords(keywords: readonly Keyword[]): void {
  const seen = new Set<string>()
  for (const { word, match } of keywords) {
    const folded = fold(word)
    if (folded === '') throw refuse('invalid', 'replies.keyword_empty')
    if (seen.has(`${match} ${folded}`)) throw refuse('invalid', 'replies.keyword_twice', { word })
    seen.add(`${match} ${folded}`)
  }
}

/** A rule without a name goes by its first keyword. */
export const nameOf = (name: string, keywords: readonly Keyword[]): string => name || (keywords[0]?.word ?? '')
