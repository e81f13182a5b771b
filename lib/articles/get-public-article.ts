import { defineQuery } from '@/lib/platform/use-case'
import { articlePage } from './article-page'
import { GetPublicArticleInput, type PublicArticle } from './contract'
import { mayRead } from './policy'
import { removedArticles } from './removed'
import * as store from './store'
import { accountView } from './views'

/** An article for anyone: published, taken down under a rule, deleted by its author, or gone with its account. A draft does not exist here. */
export const getPublicArticle = defineQuery({
  name: 'articles.get-public-article',
  input: GetPublicArticleInput,
  async load({ input, tx }) {
    const row = await store.loadPublic(tx, input.articleId)
    return row && { row, removal: (await removedArticles(tx, [row.id])).get(row.id) ?? null }
  },
  may: mayRead,
  async run({ subject: { row, removal }, ctx, tx }): Promise<PublicArticle> {
    const { id, account, deletedAt } = row
    // The rule stands before the author's deletion: deleting afterwards must not hide that it was taken down.
    if (removal) {
      const { clause, at, decisionId } = removal
      return { state: 'taken_down', id, account: accountView(account), clause, at, noticeId: decisionId }
    }
    if (account.state === 'ENDED' || account.state === 'RECLAIMED')
      return { state: 'account_ended', id, account: accountView(account) }
    if (row.state === 'DELETED')
      return { state: 'deleted', id, account: accountView(account), at: (deletedAt ?? row.savedAt).toISOString() }
    return articlePage(tx, row, ctx.now)
  },
})
