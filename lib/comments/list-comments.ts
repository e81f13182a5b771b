import { articleTitles } from '@/lib/articles'
import { accountOf } from '@/lib/accounts'
import { mayDo } from '@/lib/accounts/contract'
import { followersAmong } from '@/lib/followers'
import { defineQuery } from '@/lib/platform/use-case'
import { figure } from '@/lib/rulebook'
import { type CommentPage, type CommentRow, ListCommentsInput } from './contract'
import { maySeeComments } from './policy'
import * as store from './store'
import { removedClauses, replyOf } from './views'

const PAGE = 30

interface Around {
  titles: ReadonlyMap<string, string>
  followers: Awaited<ReturnType<typeof followersAmong>>
  removed: Awaited<ReturnType<typeof removedClauses>>
}

const commentRow = (row: store.CommentRecord, { titles, followers, removed }: Around): CommentRow => ({
  id: row.id,
  articleId: row.articleId,
  articleTitle: titles.get(row.articleId) ?? '',
  name: row.subscriber.name,
  follower: followers.get(row.subscriberId) ?? null,
  text: row.text,
  at: row.at.toISOString(),
  likes: row.likeCount,
  isChosen: row.chosenAt !== null,
  isPinned: row.pinnedAt !== null,
  isDeleted: row.deletedAt !== null,
  reply: replyOf(row),
  removed: removed.get(row.id) ?? null,
})

/** An account's comments for those who work on it, newest first. */
export const listComments = defineQuery({
  name: 'comments.list-comments',
  input: ListCommentsInput,
  load: async ({ input, ctx, tx }) => {
    const account = await accountOf(tx, input.accountId, ctx.now)
    return account && { accountId: account.id }
  },
  may: (actor, subject) => maySeeComments(actor, subject),
  async run({ input, ctx, tx }): Promise<CommentPage> {
    const { accountId } = input
    const rows = await store.list(tx, { ...input, take: PAGE + 1 })
    const page = rows.slice(0, PAGE)
    const [titles, followers, removed, waiting] = await Promise.all([
      articleTitles(tx, { accountId, articleIds: page.map(({ articleId }) => articleId) }),
      followersAmong(tx, { accountId, subscriberIds: page.map(({ subscriberId }) => subscriberId) }),
      removedClauses(tx, page),
      store.countWaiting(tx, accountId),
    ])
    return {
      comments: page.map((row) => commentRow(row, { titles, followers, removed })),
      next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null,
      counts: { waiting },
      mayManage: mayDo(ctx.actor, accountId, 'comments.manage'),
      limit: figure('commentCharacters', ctx.now),
    }
  },
})
