import { getPublicProfile } from '@/lib/accounts'
import { getPublicArticle, listAccountArticles } from '@/lib/articles'
import { getCollection } from '@/lib/collections'
import type { Ctx } from '@/lib/platform/actor'
import { refuse } from '@/lib/platform/refusal'
import { runQuery } from '@/lib/platform/use-case'
import { AccountFeedInput, CollectionFeedInput, type FeedEntry, type FeedView } from './contract'
import { entryOf } from './entry'

const PAGE = 20

/** The articles as their own pages show them: what a page would not show, no feed shows. */
async function entriesOf(ctx: Ctx, articles: readonly { id: string }[]): Promise<FeedEntry[]> {
  const pages = await Promise.all(articles.map(({ id }) => runQuery(getPublicArticle, ctx, { articleId: id })))
  return pages.flatMap((page) => (page.state === 'published' ? [entryOf(page)] : []))
}

/** An account's newest articles, for reading programs (N14). Refuses as its page does. */
export async function accountFeed(ctx: Ctx, raw: unknown): Promise<FeedView> {
  const { handle } = AccountFeedInput.parse(raw)
  const { account } = await runQuery(getPublicProfile, ctx, { handle })
  if (account.state === 'ENDED' || account.state === 'RECLAIMED') throw refuse('not_found', 'request.not_found')
  const { articles } = await runQuery(listAccountArticles, ctx, { accountId: account.id, limit: PAGE })
  return {
    ...{ title: account.name, about: account.intro, path: `/p/${account.handle}`, author: account.name },
    entries: await entriesOf(ctx, articles),
  }
}

/** A series' newest articles, newest first as reading programs expect. */
export async function collectionFeed(ctx: Ctx, raw: unknown): Promise<FeedView> {
  const { collectionId } = CollectionFeedInput.parse(raw)
  const { id, title, intro, account, articles } = await runQuery(getCollection, ctx, { collectionId })
  const newest = articles.toSorted((a, b) => b.publishedAt.localeCompare(a.publishedAt)).slice(0, PAGE)
  return {
    ...{ title: `${title} · ${account.name}`, about: intro, path: `/c/${id}`, author: account.name },
    entries: await entriesOf(ctx, newest),
  }
}
