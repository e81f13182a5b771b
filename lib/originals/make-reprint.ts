import { accountOf, requireLive } from '@/lib/accounts'
import { draftFrom, dropArticlePages, findOwnText } from '@/lib/articles'
import { refuse, refuseField } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { figure } from '@/lib/rulebook'
import { MakeReprintInput, SetReprintInput } from './contract'
import { mayDeclare } from './policy'
import { findSource, rightNow } from './right-now'
import * as reprints from './reprint-store'

/**
 * Makes a draft that reprints an original (PUB-5), by the right that holds now. Its text is locked unless the author lets this account
 * change it. A reprint of a reprint is taken from the first author, by whose right alone it may be. Asked twice, it is the same draft.
 */
export const makeReprint = defineUseCase({
  name: 'originals.reprint',
  input: MakeReprintInput,
  async load({ input, ctx, tx }) {
    const account = await accountOf(tx, input.accountId, ctx.now)
    return account && { accountId: account.id, account }
  },
  may: (actor, subject) => mayDeclare(actor, subject),
  async run({ input: { accountId, sourceId }, subject, ctx, tx }) {
    requireLive(subject.account)
    const source = await findSource(tx, sourceId)
    if (!source) throw refuse('conflict', 'originals.not_reprintable', { rule: 'PUB-5' })
    const { asked, first, original } = source
    if (first.accountId === accountId) throw refuse('conflict', 'originals.own_article')
    const wanted = { accountId, firstArticleId: first.id, firstAccountId: first.accountId }
    const made = await reprints.findMade(tx, wanted)
    if (made) return { accountId, articleId: made.articleId }
    const right = await rightNow(tx, wanted, ctx.now)
    if (!right) throw refuse('forbidden', 'originals.not_open', { account: first.accountName, rule: 'PUB-5' })

    const { title, summary, body, coverId } = first
    const texts = { title, summary, body, coverId, author: original.author, isLocked: !right.mayEdit }
    const articleId = await draftFrom(tx, ctx, { accountId, from: first.accountId, ...texts })
    await reprints.insert(tx, {
      ...{ articleId, accountId, ...right, madeAt: ctx.now },
      ...{ sourceArticleId: asked.id, sourceAccountId: asked.accountId },
      ...{ firstArticleId: first.id, firstAccountId: first.accountId },
      ...{ firstTitle: title, firstAuthor: original.author, firstName: first.accountName },
    })
    return { accountId, articleId }
  },
  logOf: ({ view }) => ({ targetId: view.articleId }),
})

/** The reprinting account's own word above the text, and whether its source is told, where the author left that open. */
export const setReprint = defineUseCase({
  name: 'originals.set-reprint',
  input: SetReprintInput,
  async load({ input, tx }) {
    const article = await findOwnText(tx, input)
    const reprint = article && (await reprints.find(tx, article.id))
    return reprint && { accountId: input.accountId, reprint }
  },
  may: (actor, subject) => mayDeclare(actor, subject),
  async run({ input: { accountId, articleId, comment, hidesSource }, subject: { reprint }, ctx, tx }) {
    const limit = figure('reprintCommentCharacters', ctx.now)
    if ([...comment].length > limit) throw refuseField('comment', 'originals.comment_too_long', { limit })
    if (hidesSource && !reprint.mayHideSource)
      throw refuseField('hidesSource', 'originals.source_stays', { rule: 'PUB-5' })
    await reprints.change(tx, articleId, { comment, hidesSource: hidesSource === 'on' })
    await dropArticlePages(tx, { accountId, articleIds: [articleId] })
    return { articleId }
  },
  logOf: ({ input }) => ({ targetId: input.articleId }),
})
