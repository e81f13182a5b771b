import { fileReport } from '@/lib/moderation'
import { defineUseCase } from '@/lib/platform/use-case'
import { ReportArticleInput } from './contract'
import { mayReport } from './policy'
import { removedArticles } from './removed'
import { articleEvidence } from './report-target'
import * as store from './store'

/**
 * Reports a published article under a rule (MOD-1). The evidence is what the server sees now, never what a browser sends.
 * Answers the receipt under which its state can be followed; a second report by the same person answers the first receipt.
 */
export const reportArticle = defineUseCase({
  name: 'articles.report-article',
  input: ReportArticleInput,
  async load({ input, tx }) {
    const row = await store.loadPublished(tx, input)
    const isGone = row !== null && (await removedArticles(tx, [row.id])).has(row.id)
    return isGone ? null : row
  },
  may: (actor, article) => mayReport(actor, article),
  run: ({ input, subject, ctx, tx }) =>
    fileReport(tx, {
      ctx,
      target: { kind: 'article', id: subject.id, accountId: subject.accountId },
      clause: input.clause,
      text: input.text,
      evidence: articleEvidence(subject),
    }),
})
