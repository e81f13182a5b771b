import { findOwnText, reportTarget } from '@/lib/articles'
import { fileReport } from '@/lib/moderation'
import { refuse } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { DisputeOriginalInput } from './contract'
import { nearCopyOf } from './near-copy'
import { mayDeclare } from './policy'

/**
 * Takes a refused declaration to a person (PUB-3): the earlier article is reported as somebody else's work (CONTENT-13), with what the
 * house compared; if it is taken down for that, it stands in nobody's way any more. Answers the receipt.
 */
export const disputeOriginal = defineUseCase({
  name: 'originals.dispute',
  input: DisputeOriginalInput,
  load: ({ input, tx }) => findOwnText(tx, input),
  may: (actor, article) => mayDeclare(actor, article),
  async run({ input: { accountId, articleId, text }, subject, ctx, tx }) {
    const near = await nearCopyOf(tx, { articleId, accountId, body: subject.body }, ctx.now)
    const evidence = near && (await reportTarget(tx, near.articleId))
    const target = near && { kind: 'article' as const, id: near.articleId, accountId: near.accountId }
    if (!near || !evidence || !target) throw refuse('conflict', 'originals.nothing_to_dispute')
    if (near.accountId === accountId) throw refuse('forbidden', 'originals.own_earlier')
    const words = `${near.percent}% · 《${subject.title}》(${articleId})\n${text}`
    return fileReport(tx, { ctx, target, clause: 'CONTENT-13', text: words, evidence })
  },
  logOf: ({ input }) => ({ targetId: input.articleId }),
})
