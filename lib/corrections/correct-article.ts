import { findPublished, replaceBody } from '@/lib/articles'
import { articleCorrected } from '@/lib/articles/events'
import { actorIdOf } from '@/lib/platform/actor'
import { emit } from '@/lib/platform/events'
import { sanitizeArticleHtml } from '@/lib/platform/html'
import { refuse } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { figure } from '@/lib/rulebook'
import { CorrectArticleInput } from './contract'
import { mayCorrect } from './policy'
import { type Mending, mend } from './rules'
import * as store from './store'

/**
 * Mends wrong characters of a published article, once for ever (PUB-2): as many as the rulebook allows on this day, over the whole
 * body; never title, summary, marks or pictures. Of two at once one wins.
 */
export const correctArticle = defineUseCase({
  name: 'corrections.correct',
  input: CorrectArticleInput,
  load: ({ input, tx }) => findPublished(tx, input),
  may: (actor, article) => mayCorrect(actor, article),
  async run({ input: { accountId, articleId, version, texts }, subject, ctx, tx }) {
    const earlier = await store.find(tx, articleId)
    if (earlier) throw already(earlier.correctedAt)
    if (subject.version !== version) throw refuse('conflict', 'corrections.article_changed')

    if (subject.bodyLocked) throw refuse('forbidden', 'articles.text_locked', { rule: 'PUB-5' })
    const limit = figure('correctionCharacters', ctx.now)
    const originalBody = sanitizeArticleHtml(subject.body)
    const mending = mend(originalBody, texts, limit)
    if (mending.kind !== 'mended') throw refusalOf(mending, limit)

    const mendedBody = sanitizeArticleHtml(mending.body)
    const correction = { articleId, accountId, originalBody, mendedBody, changed: mending.changed, limit }
    const by = { correctedAt: ctx.now, correctedBy: actorIdOf(ctx.actor) }
    if (!(await store.insertOnce(tx, { ...correction, ...by }))) throw already(ctx.now)
    if (!(await replaceBody(tx, { accountId, articleId, version, body: mendedBody })))
      throw refuse('conflict', 'corrections.article_changed')
    await emit(tx, articleCorrected, { accountId, articleId }, { ...ctx, ownerId: accountId })
    return { articleId, changed: mending.changed }
  },
  logOf: ({ input }) => ({ targetId: input.articleId }),
})

const already = (at: Date) => refuse('conflict', 'corrections.once_only', { at: at.toISOString(), rule: 'PUB-2' })

function refusalOf(mending: Exclude<Mending, { kind: 'mended' }>, limit: number) {
  if (mending.kind === 'nothing') return refuse('invalid', 'corrections.nothing_changed')
  const { changed, isMore } = mending
  return refuse('limit', 'corrections.too_much', { changed, more: isMore ? 'yes' : 'no', limit, rule: 'PUB-2' })
}
