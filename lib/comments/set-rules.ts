import { accountOf } from '@/lib/accounts'
import { mayDo } from '@/lib/accounts/contract'
import { articleTitles } from '@/lib/articles'
import type { Tx } from '@/lib/platform/db'
import { emit } from '@/lib/platform/events'
import { dropPages } from '@/lib/platform/page-cache'
import { refuseField } from '@/lib/platform/refusal'
import { defineQuery, defineUseCase } from '@/lib/platform/use-case'
import { CommentRulesInput, type CommentRulesView, SaveCommentDefaultInput, SaveCommentRuleInput } from './contract'
import { commentRulesChanged } from './events'
import { mayManageComments, maySeeComments } from './policy'
import * as rules from './rule-store'

const loadAccount = async ({ input, ctx, tx }: { input: { accountId: string }; ctx: { now: Date }; tx: Tx }) => {
  const account = await accountOf(tx, input.accountId, ctx.now)
  return account && { accountId: account.id }
}

async function loadArticle({ input, tx }: { input: { accountId: string; articleId: string }; tx: Tx }) {
  const { accountId, articleId } = input
  const title = (await articleTitles(tx, { accountId, articleIds: [articleId] })).get(articleId)
  return title === undefined ? null : { accountId, articleId, title }
}

/** Who may comment on the account's articles, and on one of them. */
export const getCommentRules = defineQuery({
  name: 'comments.get-comment-rules',
  input: CommentRulesInput,
  async load({ input: { accountId, articleId }, ctx, tx }) {
    if (articleId === undefined) {
      const account = await loadAccount({ input: { accountId }, ctx, tx })
      return account && { accountId, named: null }
    }
    const named = await loadArticle({ input: { accountId, articleId }, tx })
    return named && { accountId, named }
  },
  may: (actor, subject) => maySeeComments(actor, subject),
  async run({ subject: { accountId, named }, ctx, tx }): Promise<CommentRulesView> {
    const account = await rules.accountRules(tx, accountId)
    const mayManage = mayDo(ctx.actor, accountId, 'comments.manage')
    if (!named) return { account, article: null, mayManage }
    const { who, closesAt } = await rules.articleRules(tx, named.articleId)
    const article = { id: named.articleId, title: named.title, who, closesAt: closesAt?.toISOString() ?? null }
    return { account, article, mayManage }
  },
})

/** What holds for all articles that say nothing of their own; their finished pages are made anew. */
export const saveCommentDefault = defineUseCase({
  name: 'comments.save-default',
  input: SaveCommentDefaultInput,
  load: loadAccount,
  may: (actor, subject) => mayManageComments(actor, subject),
  async run({ input, ctx, tx }) {
    await rules.saveAccountRules(tx, { ...input, now: ctx.now })
    const { accountId } = input
    await emit(tx, commentRulesChanged, { accountId }, { ...ctx, ownerId: accountId })
    return { accountId: input.accountId }
  },
})

/** One article's own word: who may comment on it, and until when. */
export const saveCommentRule = defineUseCase({
  name: 'comments.save-rule',
  input: SaveCommentRuleInput,
  load: loadArticle,
  may: (actor, subject) => mayManageComments(actor, subject),
  async run({ input: { accountId, articleId, who, closesAt }, ctx, tx }) {
    const closes = closesAt ? new Date(closesAt) : null
    if (closes && closes <= ctx.now) {
      const before = await rules.articleRules(tx, articleId)
      // What has closed already may stay so; a new end lies ahead.
      if (before.closesAt?.getTime() !== closes.getTime()) throw refuseField('closesAt', 'comments.end_is_past')
    }
    await rules.saveArticleRules(tx, {
      ...{ accountId, articleId, closesAt: closes, now: ctx.now },
      who: who === 'default' ? null : who,
    })
    await dropPages(tx, [`/a/${articleId}`])
    return { articleId }
  },
  logOf: ({ input }) => ({ targetId: input.articleId }),
})
