import { accountOf } from '@/lib/accounts'
import { findOwnText } from '@/lib/articles'
import { sanitizeArticleHtml } from '@/lib/platform/html'
import { defineQuery } from '@/lib/platform/use-case'
import { figure } from '@/lib/rulebook'
import { GetReprintInput, LookUpSourceInput, type ReprintDesk, type SourceLook } from './contract'
import * as permissions from './permission-store'
import { mayDeclare, maySeeOriginals } from './policy'
import { articleIdIn } from './reprint-rules'
import * as reprints from './reprint-store'
import { findSource, rightNow, stateOfFirst } from './right-now'

/** What an article's address leads to for one who wants to reprint it: whose it is, and by what right. Null when it is no original. */
export const lookUpSource = defineQuery({
  name: 'originals.look-up-source',
  input: LookUpSourceInput,
  async load({ input, ctx, tx }) {
    const account = await accountOf(tx, input.accountId, ctx.now)
    return account && { accountId: account.id }
  },
  may: (actor, subject) => mayDeclare(actor, subject),
  async run({ input: { accountId, source }, ctx, tx }): Promise<SourceLook | null> {
    const articleId = articleIdIn(source)
    const found = articleId && (await findSource(tx, articleId))
    if (!found || found.first.accountId === accountId) return null
    const { first, original } = found
    const wanted = { accountId, firstArticleId: first.id, firstAccountId: first.accountId }
    const asked = await permissions.wishFor(tx, { articleId: first.id, fromAccountId: accountId, state: 'ASKED' })
    const made = await reprints.findMade(tx, wanted)
    return {
      ...{ articleId: first.id, title: first.title, author: original.author, account: first.accountName },
      category: original.category,
      right: await rightNow(tx, wanted, ctx.now),
      asked: asked && { at: asked.askedAt.toISOString() },
      made: made && { articleId: made.articleId, isPublished: made.publishedAt !== null },
    }
  },
})

/** A reprint at its desk; null for an article that is none. */
export const getReprint = defineQuery({
  name: 'originals.get-reprint',
  input: GetReprintInput,
  load: ({ input, tx }) => findOwnText(tx, input),
  may: (actor, article) => maySeeOriginals(actor, article),
  async run({ subject: { id, accountId, title, body }, ctx, tx }): Promise<ReprintDesk | null> {
    const reprint = await reprints.find(tx, id)
    if (!reprint) return null
    const { basis, mayEdit, mayHideSource, hidesSource, comment, publishedAt } = reprint
    return {
      ...{ articleId: id, accountId, title, body: sanitizeArticleHtml(body), isPublished: publishedAt !== null },
      ...{ basis, mayEdit, mayHideSource, hidesSource, comment },
      commentCharacters: figure('reprintCommentCharacters', ctx.now),
      source: {
        ...{ articleId: reprint.firstArticleId, title: reprint.firstTitle, author: reprint.firstAuthor },
        account: reprint.firstName,
        state: await stateOfFirst(tx, reprint.firstArticleId),
      },
    }
  },
})
