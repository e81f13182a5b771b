import { readableArticle } from '@/lib/articles'
import { actorIdOf } from '@/lib/platform/actor'
import { newId } from '@/lib/platform/ids'
import { wake } from '@/lib/platform/live'
import { dropPages } from '@/lib/platform/page-cache'
import { takeOrRefuse } from '@/lib/platform/rate-limit'
import { refuse, refuseField } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { figure } from '@/lib/rulebook'
import { WriteCommentInput } from './contract'
import { WRITING } from './limits'
import { mayTakePart } from './policy'
import { charactersOf } from './rules'
import { standingOf } from './standing'
import * as store from './store'

/** A reader comments on an article (PUB-7): it stands there at once or when the account chooses it, as the account set. The same form twice is one comment. */
export const writeComment = defineUseCase({
  name: 'comments.write-comment',
  input: WriteCommentInput,
  load: ({ input, tx }) => readableArticle(tx, input.articleId),
  may: (actor) => mayTakePart(actor),
  async run({ input: { articleId, text, clientKey }, subject: article, ctx, tx }) {
    const subscriberId = actorIdOf(ctx.actor) ?? ''
    const { rules, bar } = await standingOf(tx, { article, subscriberId, now: ctx.now })
    if (bar) throw refuse('forbidden', bar.code, bar.facts)
    const limit = figure('commentCharacters', ctx.now)
    if (charactersOf(text) > limit) throw refuseField('text', 'comments.too_long', { limit })
    await takeOrRefuse(WRITING, subscriberId)

    const { accountId } = article
    const isShown = rules.shown === 'at_once'
    const written = {
      ...{ id: newId(ctx.now), accountId, articleId, subscriberId, clientKey, text, at: ctx.now },
      chosenAt: isShown ? ctx.now : null,
    }
    const isNew = await store.insert(tx, written)
    if (isNew && isShown) await dropPages(tx, [`/a/${articleId}`])
    if (isNew) await wake(tx, [`account:${accountId}`], 'comments', articleId)
    return { articleId, isShown }
  },
})
