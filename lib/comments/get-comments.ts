import { readableArticle } from '@/lib/articles'
import { defineQuery } from '@/lib/platform/use-case'
import { figure } from '@/lib/rulebook'
import { type CommentsView, GetCommentsInput } from './contract'
import { mayReadComments } from './policy'
import { isClosed } from './rules'
import { rulesFor } from './rule-store'
import * as store from './store'
import { commentViews } from './views'

const PAGE = 20

/** What stands under an article for everyone: pinned first, then the newest (PUB-7). */
export const getComments = defineQuery({
  name: 'comments.get-comments',
  input: GetCommentsInput,
  load: ({ input, tx }) => readableArticle(tx, input.articleId),
  may: mayReadComments,
  async run({ input: { articleId, before }, subject, ctx, tx }): Promise<CommentsView> {
    const rules = await rulesFor(tx, subject)
    const about = {
      who: rules.who,
      closesAt: rules.closesAt?.toISOString() ?? null,
      isClosed: isClosed(rules, ctx.now),
      showsAtOnce: rules.shown === 'at_once',
    }
    if (rules.who === 'off') return { ...about, comments: [], total: 0, next: null }
    const [pinned, rows, total] = await Promise.all([
      before ? [] : store.pinned(tx, articleId, figure('pinnedComments', ctx.now)),
      store.shown(tx, { articleId, before, take: PAGE + 1 }),
      store.countShown(tx, articleId),
    ])
    const page = rows.slice(0, PAGE)
    const next = rows.length > PAGE ? (page.at(-1)?.id ?? null) : null
    return { ...about, comments: await commentViews(tx, [...pinned, ...page]), total, next }
  },
})
